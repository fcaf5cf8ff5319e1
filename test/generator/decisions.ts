import type { Outcome } from '../../parsers/parsed-meeting.ts';
import type { BlockContext } from './blocks.ts';
import type { BodyForms } from './bodies.ts';
import {
  DECISION_TEXTS,
  type DecisionText,
  FOLLOW_UPS,
  NEGATIONS,
  NOUN_OPENINGS,
  PROTOCOL_NOTES,
  VOTES,
} from './decision-texts.ts';
import { expand } from './expand.ts';
import { makePerson } from './names.ts';
import { type Block, type DecisionPlan, paragraph } from './plan.ts';
import { BULLETS } from './sentences.ts';

interface Wording {
  readonly blocks: readonly Block[];
  readonly outcome: Outcome;
  readonly against?: readonly string[];
}

/** One body's decision on one day, with the oddities that decisions have. */
export function makeDecision(c: BlockContext, body: BodyForms, date: string): DecisionPlan {
  const wording = makeWording(c, body);
  const apologies = c.dice.roll('decision-apologies', c.used)
    ? Array.from({ length: c.random.int(1, 2) }, () => makePerson(c.random))
    : [];
  return { body, date, against: [], ...wording, apologies };
}

function say(c: BlockContext, body: BodyForms, template: string): string {
  return expand(template.replaceAll('{body}', body.name), c.random, c.year);
}

function worded(c: BlockContext, body: BodyForms, row: DecisionText): Wording {
  return { blocks: [paragraph(say(c, body, row.text))], outcome: row.outcome };
}

function makeWording(c: BlockContext, body: BodyForms): Wording {
  const { dice, random, used } = c;
  const lines = (texts: readonly string[]): Block[] =>
    texts.map((text) => paragraph(say(c, body, text)));
  if (dice.roll('decision-dash', used)) return { blocks: [paragraph('-')], outcome: 'none' };
  if (dice.roll('decision-negation', used)) return worded(c, body, random.pick(NEGATIONS));
  if (dice.roll('decision-noun', used)) return worded(c, body, random.pick(NOUN_OPENINGS));
  if (dice.roll('decision-many', used)) {
    const rest = random.some(MANY, random.int(2, 4));
    return { blocks: lines(['Orientering om {def}.', ...rest]), outcome: 'other' };
  }
  if (dice.roll('decision-list', used)) return makeListDecision(c, body);
  const vote = dice.roll('against', used)
    ? false
    : dice.roll('against-trap', used)
      ? true
      : undefined;
  if (vote !== undefined) {
    const { paragraphs, outcome, against } = random.pick(VOTES.filter((one) => one.trap === vote));
    return { blocks: lines(paragraphs), outcome, against };
  }
  if (dice.roll('ad-points', used)) {
    return {
      blocks: lines(['Godkendt.', 'Ad 1. Drøftet.', 'Ad 2. Anbefales.']),
      outcome: 'approved',
    };
  }
  const plain = worded(c, body, random.pick(DECISION_TEXTS));
  const more: Block[] = [];
  if (dice.roll('protocol-note', used)) more.push(...lines([random.pick(PROTOCOL_NOTES)]));
  if (random.chance(0.12)) more.push(...lines(random.some(FOLLOW_UPS, random.int(1, 2))));
  return { ...plain, blocks: [...plain.blocks, ...more] };
}

/** Paragraphs of an Eventuelt that went through many things. */
const MANY: readonly string[] = [
  'Drøftet og aftalt, at {unit} mødes med {programme} en gang i kvartalet.',
  'Orientering om mulighed for {en}. Aftalt at {unit} gør status på et kommende møde.',
  'Drøftelse af mulighed for evaluering af {def}.',
  'Beslutning om {def} udsættes.',
];

function makeListDecision(c: BlockContext, body: BodyForms): Wording {
  const points = c.random.some(BULLETS, 2).map((one) => say(c, body, one));
  if (c.random.chance(0.5)) {
    const text = say(c, body, 'Godkendt, idet {def} deles op i to temaer: 1. {Pl} og 2. {C}.');
    return { blocks: [paragraph(text)], outcome: 'approved' };
  }
  const mark = c.random.pick([
    ['- ', '- '],
    ['1. ', '2. '],
  ] as const);
  const rows = points.map((point, index) => `${mark[index]}${point}`);
  const first = paragraph('Godkendt med følgende ændringer:');
  return { blocks: [first, { rows, pointers: [] }], outcome: 'approved' };
}
