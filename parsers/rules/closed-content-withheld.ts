import type { Rule } from '../rule.ts';
import { itemsOf, leavesOf } from '../tree.ts';

/**
 * Says how much of a closed item was withheld, and where, never what.
 *
 * @example
 * REFERAT Direktionen d. 28-01-2019
 *
 * Punkt 1: Lukket: Køb af grund
 *
 * Ejeren forlanger for meget.
 * → 5:1
 */
export const closedContentWithheld: Rule = {
  id: 'closed-content-withheld',
  severity: 'warning',
  explanation:
    'Under et lukket punkt stod der tekst. Den er holdt tilbage og findes ikke på siderne, i data eller i søgningen. Efterse, om kilden burde have indeholdt den.',
  check(tree, report) {
    for (const item of itemsOf(tree)) {
      const lines = leavesOf(item).filter(({ use }) => use === '-withheld');
      const [first] = lines;
      const last = lines.at(-1);
      if (!first || !last) continue;
      const count = lines.length === 1 ? '1 linje' : `${lines.length} linjer`;
      report(`Punkt ${item.number} er lukket; ${count} er holdt tilbage`, {
        start: first.position.start,
        end: last.position.end,
      });
    }
  },
};
