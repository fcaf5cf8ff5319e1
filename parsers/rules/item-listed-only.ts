import type { Rule } from '../rule.ts';
import { itemsOf } from '../tree.ts';

/**
 * The contents list names an item that the text does not have.
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
 * → 7:1
 */
export const itemListedOnly: Rule = {
  id: 'item-listed-only',
  severity: 'warning',
  explanation:
    'Indholdsfortegnelsen nævner et punkt, som teksten ikke har. Det vises med titel og uden indhold. Efterse den oprindelige PDF.',
  check(tree, report) {
    for (const { status, number, title, entry } of itemsOf(tree)) {
      if (status !== 'listed-only' || !entry) continue;
      report(
        `Punkt ${number} «${title}» står kun i indholdsfortegnelsen; ventede dets tekst`,
        entry.line.position,
      );
    }
  },
};
