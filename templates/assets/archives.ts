/** The script that asks other archives; fetched where the search page lists any, and somebody searches. */
import { showOthers } from '../search/show-others.ts';

export const archives = { showOthers } as const;
