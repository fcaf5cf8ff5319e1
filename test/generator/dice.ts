import { QUIRKS, type QuirkChoice, type QuirkName } from './quirks.ts';
import type { Random } from './random.ts';

/** Decides, where a quirk could be, whether it is, and notes it where it was used. */
export interface Dice {
  roll(name: QuirkName, used: Set<QuirkName>): boolean;
}

/** A named quirk alone occurs at nearly every chance, so that its neighbours are seen with and without it. */
export function makeDice(random: Random, choice: QuirkChoice): Dice {
  const rateOf = (name: QuirkName): number => {
    if (choice === 'realistic') return QUIRKS[name].rate;
    if (choice === 'dense') return Math.min(0.5, 4 * QUIRKS[name].rate);
    if (choice === 'none') return 0;
    return choice.includes(name) ? Math.max(0.6, QUIRKS[name].rate) : 0;
  };
  return {
    roll(name, used) {
      const rate = rateOf(name);
      if (rate === 0 || !random.chance(rate)) return false;
      used.add(name);
      return true;
    },
  };
}
