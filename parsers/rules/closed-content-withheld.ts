import { headLines } from '../head.ts';
import type { Rule } from '../rule.ts';
import { itemsOf, type Line, leavesOf } from '../tree.ts';

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
    'Under et lukket punkt, eller ved et lukket bilag, stod der tekst. Den er holdt tilbage og findes ikke på siderne, i data eller i søgningen. Efterse, om kilden burde have indeholdt den.',
  check(tree, report) {
    const reportIn = (what: string, leaves: readonly Line[]): void => {
      const lines = leaves.filter(({ use }) => use === '-withheld');
      const [first] = lines;
      const last = lines.at(-1);
      if (!first || !last) return;
      const count = lines.length === 1 ? '1 linje' : `${lines.length} linjer`;
      report(`${what} er lukket; ${count} er holdt tilbage`, {
        start: first.position.start,
        end: last.position.end,
      });
    };
    reportIn('Noget før det første punkt', headLines(tree));
    for (const item of itemsOf(tree)) {
      const what = `${item.public ? 'Noget ved punkt' : 'Punkt'} ${item.number}`;
      reportIn(what, leavesOf(item));
    }
  },
};
