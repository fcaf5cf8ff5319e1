import type { Jump } from './jump.ts';
import { loadJumps } from './load-find.ts';

/** The case, J.nr., document, day or year that a query leads to; nothing is fetched for a query of words. */
export async function findJumps(prefix: string, text: string): Promise<readonly Jump[]> {
  return /\d/u.test(text) ? (await loadJumps()).findJumps(prefix, text) : [];
}
