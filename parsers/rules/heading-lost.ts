import type { Rule } from '../rule.ts';
import { itemsOf, leavesOf } from '../tree.ts';

/**
 * Text was found whose heading is lost: the contents list says what it was.
 *
 * @example
 * REFERAT Direktionen d. 28-01-2019
 *
 * Indholdsfortegnelse
 *
 * Budget.....	3
 *
 * Ferieplan.....	4
 *
 * Punkt 1: Budget
 *
 * Sagsnr.: 326-2019-1
 *
 * Direktionens møde den 28. januar 2019:
 *
 * Godkendt.
 *
 * Sagsfremstilling
 *
 * 2. Ferieplan
 *
 * Åbent
 * → 17:1
 */
export const headingLost: Rule = {
  id: 'heading-lost',
  severity: 'warning',
  explanation:
    'Overskriften til et punkt er faldet ud af kilden, men noget af punktets tekst er fundet. Punktet er sat ind, hvor det hører til, med titlen fra indholdsfortegnelsen. Efterse det mod den oprindelige PDF, og sæt linjen «Punkt <nr>: <titel>» ind.',
  check(tree, report) {
    for (const item of itemsOf(tree)) {
      const [first] = leavesOf(item);
      if (item.status !== 'recovered' || !first) continue;
      report(
        `Punkt ${item.number} har ingen overskrift; ventede «${item.title}», som indholdsfortegnelsen nævner`,
        first.position,
        item.entry && { reason: 'Indholdsfortegnelsen', place: item.entry.line.position },
      );
    }
  },
};
