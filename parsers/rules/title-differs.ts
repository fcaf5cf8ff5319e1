import type { Rule } from '../rule.ts';
import { itemsOf } from '../tree.ts';

/**
 * The contents list words a title otherwise than the heading: often a slip of the hand.
 *
 * @example
 * REFERAT Direktionen d. 28-01-2019
 *
 * Indholdsfortegnelse
 *
 * Virtuelle Opfølgingsmøder.....	3
 *
 * Punkt 1: Virtuelle Opfølgningsmøder
 * → 7:1
 */
export const titleDiffers: Rule = {
  id: 'title-differs',
  severity: 'warning',
  explanation:
    'Indholdsfortegnelsen og overskriften har ikke samme ordlyd. Overskriften bruges; begge vises. Ret den, der er forkert.',
  check(tree, report) {
    for (const { entry, title, number, children, status } of itemsOf(tree)) {
      const heading = children[0];
      if (!entry || entry.title === title || status !== 'present' || !heading?.position) continue;
      report(
        `Punkt ${number} hedder «${title}»; ventede «${entry.title}», som indholdsfortegnelsen siger`,
        heading.position,
        { reason: 'Indholdsfortegnelsen', place: entry.line.position },
      );
    }
  },
};
