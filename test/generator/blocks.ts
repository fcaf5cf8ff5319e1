import type { Dice } from './dice.ts';
import { expand, spellDate, spellDay } from './expand.ts';
import { type Block, type Pointer, paragraph } from './plan.ts';
import type { QuirkName } from './quirks.ts';
import type { Random } from './random.ts';
import { BULLETS, COLON_LINES, PLAIN_LINES, PRESENTATION, TRAPS } from './sentences.ts';
import {
  type GeneratedLayout,
  makeCaseNumber,
  makeDocumentNumber,
  pickPastMeeting,
  type World,
} from './world.ts';

/** What the makers of blocks draw from. */
export interface BlockContext {
  readonly random: Random;
  readonly dice: Dice;
  readonly world: World;
  readonly layout: GeneratedLayout;
  readonly year: number;
  readonly used: Set<QuirkName>;
  readonly caseNumber?: string;
}

/** A paragraph of one to `most` sentences. */
export function makeParagraph(c: BlockContext, from: readonly string[], most: number): Block {
  const count = c.random.int(1, most);
  return paragraph(
    c.random
      .some(from, count)
      .map((one) => expand(one, c.random, c.year))
      .join(' '),
  );
}

const fill = (c: BlockContext, from: readonly string[]): string =>
  expand(c.random.pick(from), c.random, c.year);

function makeTable(c: BlockContext): Block {
  const rows = [c.dice.roll('three-columns', c.used) ? 'Område\tBudget\tForbrug' : 'Enhed\tBeløb'];
  const wide = rows[0]?.split('\t').length === 3;
  const count = c.random.int(3, 8);
  for (let row = 0; row < count; row += 1) {
    const cells = [fill(c, ['{Unit}', '{Pl}', '{place}']), fill(c, ['{big}', 'kr. {big}'])];
    if (wide) cells.push(fill(c, ['{big}']));
    rows.push(cells.join('\t'));
  }
  rows.push(`I alt\t${fill(c, ['{big}'])}${wide ? `\t${fill(c, ['{big}'])}` : ''}`);
  return { rows, pointers: [] };
}

/** Blocks that a Sagsfremstilling may have, each behind its quirk. */
const EXTRAS: readonly (readonly [QuirkName, (c: BlockContext) => readonly Block[]])[] = [
  [
    'bullets',
    (c) => [
      paragraph(fill(c, COLON_LINES)),
      {
        rows: c.random
          .some(BULLETS, c.random.int(2, 5))
          .map((b) => `- ${expand(b, c.random, c.year)}`),
        pointers: [],
      },
    ],
  ],
  [
    'nested-bullets',
    (c) => [
      {
        rows: [
          `- ${fill(c, BULLETS)}`,
          `${c.random.pick([' - o ', '- o '])}${fill(c, BULLETS)}`,
          `${c.random.pick([' - o ', '- o '])}${fill(c, BULLETS)}`,
          `- ${fill(c, BULLETS)}`,
        ],
        pointers: [],
      },
    ],
  ],
  [
    'dot-bullets',
    (c) => {
      const mark = c.random.pick(['·', '•']);
      return [
        {
          rows: c.random.some(BULLETS, 3).map((b) => `${mark} ${expand(b, c.random, c.year)}`),
          pointers: [],
        },
      ];
    },
  ],
  [
    'at-bullets',
    (c) => [
      paragraph(expand('Derudover anbefales det fra {year}:', c.random, c.year)),
      {
        rows: [fill(c, ['- at {def} godkendes']), fill(c, ['- at {pl} bibringes kommunekassen.'])],
        pointers: [],
      },
    ],
  ],
  ['colon-line', (c) => [paragraph(fill(c, COLON_LINES)), makeParagraph(c, PRESENTATION, 2)]],
  ['plain-heading', (c) => [paragraph(fill(c, PLAIN_LINES)), makeParagraph(c, PRESENTATION, 2)]],
  ['table', (c) => [makeTable(c)]],
  [
    'broken-table',
    (c) => {
      const table = makeTable(c);
      return [{ ...table, breakAfter: c.random.int(1, table.rows.length - 2) }];
    },
  ],
  [
    'left-over-tag',
    (c) => [paragraph(fill(c, ['{Pl} i {place}: <u>{amount}</u> & <b>{n}</b> timer']))],
  ],
  [
    'punkt-prose',
    (c) => [
      paragraph(expand(`Punkt ${c.random.int(1, 9)}: Velkomst ved {person}`, c.random, c.year)),
    ],
  ],
  ['prose-trap', (c) => [paragraph(fill(c, TRAPS))]],
];

/** The extra blocks of one Sagsfremstilling, in random order. */
export function makeExtras(c: BlockContext): readonly Block[] {
  return EXTRAS.flatMap(([quirk, make]) => (c.dice.roll(quirk, c.used) ? make(c) : []));
}

function pointing(
  c: BlockContext,
  templates: readonly string[],
  pointer: Omit<Pointer, 'row'>,
): Block {
  const [before, after] = c.random.pick(templates).split('@') as [string, string];
  const text = expand(before, c.random, c.year) + pointer.text + expand(after, c.random, c.year);
  return { rows: [text], pointers: [{ ...pointer, row: 0 }] };
}

const CASE_MENTIONS = [
  'Sagen (se sag. nr. @) har tidligere været behandlet, og {def} er godkendt.',
  'Se yderligere detaljer i bilag 2 til tidligere godkendte sag @.',
  'Der henvises til sag @ om {pl}.',
  'I sagsnr. @ blev {def} beskrevet nærmere.',
];
const MEETING_MENTIONS = [
  'Igangsættelse af første etape er godkendt på @.',
  'På @ blev {def} drøftet.',
  'Som aftalt på @, fremlægges hermed {en}.',
  '{Def} har været behandlet på @, hvor {pl} blev udskudt.',
];
const DOCUMENT_MENTIONS = ['Beregningen fremgår af dokumentnr. @.', 'Se dokumentnr. @ for {pl}.'];

/** Paragraphs that point somewhere: into the background first, then into the Sagsfremstilling. */
export function makeMentions(c: BlockContext): {
  first: readonly Block[];
  later: readonly Block[];
} {
  const { random, world, dice, used, year } = c;
  const first: Block[] = [];
  const later: Block[] = [];
  const meeting = (form: (genitive: string) => string, single: boolean, cut = false): void => {
    const bodies = single ? world.bodies.filter((body) => !body.name.includes(' ')) : world.bodies;
    const body = random.pick(bodies);
    const date = pickPastMeeting(world, random, body, year);
    const target = `${date}-${body.slug}`;
    const words = form(body.genitive);
    const mention = { kind: 'meeting' as const, text: `${words} ${spellDate(date)}`, target };
    first.push(pointing(c, MEETING_MENTIONS, mention));
    if (cut)
      later.push(pointing(c, MEETING_MENTIONS, { ...mention, text: `${words} ${spellDay(date)}` }));
  };
  if (dice.roll('reference-case', used)) {
    const known = world.cases.length > 0 && random.chance(0.8);
    const target = known
      ? random.pick(world.cases.slice(-200)).caseNumber
      : makeCaseNumber(world, random, c.layout, year - 1);
    random
      .pick([first, later])
      .push(pointing(c, CASE_MENTIONS, { kind: 'case', text: target, target }));
  }
  if (c.caseNumber !== undefined && dice.roll('reference-own-case', used)) {
    first.push(
      pointing(c, CASE_MENTIONS, { kind: 'case', text: c.caseNumber, target: c.caseNumber }),
    );
  }
  if (dice.roll('reference-meeting', used)) {
    meeting((genitive) => `${genitive} ${random.pick(['møde den', 'møde d.'])}`, false);
  }
  if (dice.roll('reference-lower-case', used)) {
    meeting(
      (genitive) => `${genitive.toLowerCase()} ${random.pick(['møde den', 'mødet den'])}`,
      true,
    );
  }
  if (dice.roll('reference-year-left-out', used)) meeting((g) => `${g} møde den`, true, true);
  if (dice.roll('reference-meeting-word', used)) {
    const body = random.pick(world.bodies.filter((one) => one.meetingWord !== undefined));
    const date = pickPastMeeting(world, random, body, year);
    const text = `${body.meetingWord} ${random.pick(['d.', 'den'])} ${spellDate(date)}`;
    first.push(
      pointing(c, MEETING_MENTIONS, { kind: 'meeting', text, target: `${date}-${body.slug}` }),
    );
  }
  if (first.length === 0 && dice.roll('reference-no-year', used)) {
    // Filler dates never have day 30, and there is no other mention that could lend its year.
    later.push(
      paragraph(`På ${random.pick(world.bodies).genitive} møde den 30. april blev det fulgt op.`),
    );
  }
  if (dice.roll('reference-document', used)) {
    const target = makeDocumentNumber(world, random, year);
    later.push(pointing(c, DOCUMENT_MENTIONS, { kind: 'document', text: target, target }));
  }
  return { first, later };
}
