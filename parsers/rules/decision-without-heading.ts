import type { Rule } from '../rule.ts';
import { itemsOf } from '../tree.ts';

/**
 * A decision that no heading claims: nobody can say whose it is (seed 000, item 3).
 *
 * @example
 * REFERAT Direktionen d. 28-01-2019
 *
 * Punkt 1: Budget
 *
 * Bilag
 *
 * Budget 2019
 *
 * 326-2019-10073
 *
 * Anbefales.
 *
 * Bilag
 *
 * Budget 2019
 * → 11:1
 */
export const decisionWithoutHeading: Rule = {
  id: 'decision-without-heading',
  severity: 'warning',
  explanation:
    'En beslutning står uden overskrift, så kilden siger ikke, hvem der traf den og hvornår. Den vises uden udvalg og dato. Efterse den oprindelige PDF, og sæt overskriften «<Udvalg>s møde den <dato>:» ind.',
  check(tree, report) {
    for (const item of itemsOf(tree)) {
      if (!item.public) continue;
      for (const child of item.children) {
        const first = child.type === 'decision' ? child.children[0] : undefined;
        if (child.type !== 'decision' || child.fields?.origin !== 'orphan' || !first) continue;
        const met = child.fields.text.slice(0, 60);
        report(
          `Punkt ${item.number} har en beslutning uden overskrift: «${met}»; ventede «<udvalg>s møde den <dato>:»`,
          first.position,
        );
      }
    }
  },
};
