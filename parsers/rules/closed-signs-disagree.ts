import type { Rule } from '../rule.ts';
import { itemsOf } from '../tree.ts';

/**
 * One place says that an item is closed, another that it is open: it is kept closed.
 *
 * @example
 * REFERAT Direktionen d. 28-01-2019
 *
 * Indholdsfortegnelse
 *
 * Lukket: Køb af grund.....	3
 *
 * Punkt 1: Køb af grund
 * → 5:1
 */
export const closedSignsDisagree: Rule = {
  id: 'closed-signs-disagree',
  severity: 'warning',
  explanation:
    'Et sted står der, at punktet er lukket, et andet sted at det er åbent. Det behandles som lukket. Er det åbent, så ret kilden.',
  check(tree, report) {
    for (const { signs, number } of itemsOf(tree)) {
      const closed = signs.find((sign) => sign.closed);
      const open = signs.find((sign) => !sign.closed);
      if (!closed || !open) continue;
      report(
        `Punkt ${number} er lukket efter linje ${closed.line.position.start.line}, men åbent efter linje ${open.line.position.start.line}; ventede samme tegn begge steder`,
        closed.line.position,
        { reason: 'Det andet tegn', place: open.line.position },
      );
    }
  },
};
