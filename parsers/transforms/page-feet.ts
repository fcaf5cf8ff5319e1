import { leavesOf, type Referat } from '../tree.ts';

/**
 * Drops what the pages of print left over, wherever it stands.
 *
 * ```
 * Side 3 af 9
 * ^^^^^^^^^^^
 * ```
 */
export function pageFeet(tree: Referat): void {
  for (const line of leavesOf(tree)) {
    if (line.construct === 'page-foot') line.use = '-page-foot';
  }
}
