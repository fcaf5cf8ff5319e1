import type { BlockContext } from './blocks.ts';
import { expand } from './expand.ts';
import { makePlace, makeSystem } from './names.ts';
import type { AttachmentPlan, AttachmentStyle } from './plan.ts';
import type { QuirkName } from './quirks.ts';
import { ATTACHMENT_TITLES } from './titles.ts';
import { makeDocumentNumber } from './world.ts';

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Titles that have misled readers of such lists. */
const ODD_TITLES: readonly (readonly [QuirkName, (c: BlockContext) => string])[] = [
  ['bilag-year', (c) => expand('Månedsrapport pr. {day} - {c} {thisyear}', c.random, c.year)],
  [
    'bilag-case-type',
    (c) => {
      const start = c.random.pick(['Drøftelse vedr.', 'Orientering om', 'Beslutning om']);
      return expand(`${start} {c}`, c.random, c.year);
    },
  ],
  ['bilag-lower-case', (c) => lower(expand('{C} {thisyear}', c.random, c.year))],
  ['bilag-system', (c) => makeSystem(c.random)],
  [
    'bilag-minutes',
    (c) => {
      const { genitive } = c.random.pick(c.world.bodies);
      return expand(`Referat fra ${genitive} møde den {date}`, c.random, c.year);
    },
  ],
  [
    'bilag-numbered',
    (c) => {
      const start = c.random.pick(['Bilag 1:', 'Bilag 2 -', '1.']);
      return expand(`${start} {C} i {place}`, c.random, c.year);
    },
  ],
  ['bilag-punkt', (c) => expand(`Punkt ${c.random.int(1, 9)} - {C} i {place}`, c.random, c.year)],
  [
    'bilag-file-name',
    (c) =>
      expand(`{C}-for-${makePlace(c.random).replaceAll(' ', '-')}-fortsat-{c}`, c.random, c.year),
  ],
];

/** The title of one attachment. */
export function makeAttachmentTitle(c: BlockContext): string {
  const odd = ODD_TITLES.find(([quirk]) => c.dice.roll(quirk, c.used))?.[1];
  return odd?.(c) ?? expand(c.random.pick(ATTACHMENT_TITLES), c.random, c.year);
}

/** How the numbers of one list are set; the newer layout has none. */
export function pickAttachmentStyle(c: BlockContext): AttachmentStyle {
  if (c.layout === '2024') return 'none';
  if (c.dice.roll('bilag-next-line', c.used)) return 'next';
  if (c.dice.roll('bilag-tab', c.used)) return 'tab';
  return c.dice.roll('bilag-none', c.used) ? 'none' : 'space';
}

/** Attachments with different titles. */
export function makeAttachments(
  c: BlockContext,
  count: number,
  style: AttachmentStyle,
): AttachmentPlan[] {
  const titles = new Set(Array.from({ length: count }, () => makeAttachmentTitle(c)));
  return [...titles].map((title) => ({
    title,
    ...(style === 'none' ? {} : { documentNumber: makeDocumentNumber(c.world, c.random, c.year) }),
  }));
}
