/** The script that knows numbers and days; fetched where a query has a digit. */
import { findJumps } from '../search/jumps.ts';

export const jumps = { findJumps } as const;
