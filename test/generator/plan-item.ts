import { makeAttachments, makeAttachmentTitle, pickAttachmentStyle } from './attachments.ts';
import { type BlockContext, makeExtras, makeMentions, makeParagraph } from './blocks.ts';
import type { BodyForms } from './bodies.ts';
import { makeDecision } from './decisions.ts';
import { expand } from './expand.ts';
import { makePerson } from './names.ts';
import { makeNumberLines } from './number-lines.ts';
import { type Block, type DecisionPlan, type ItemPlan, paragraph } from './plan.ts';
import type { QuirkName } from './quirks.ts';
import { makeRecommendation } from './recommendations.ts';
import { BACKGROUND, FINANCE, NO_FINANCE, PRESENTATION } from './sentences.ts';
import type { TruthHistoryEntry } from './truth.ts';
import { addDays, type CaseRecord, makeDocumentNumber } from './world.ts';

/** What an item is planned for. */
export interface ItemRequest {
  readonly context: Omit<BlockContext, 'used' | 'caseNumber'>;
  readonly body: BodyForms;
  readonly date: string;
  readonly title: string;
  readonly record: CaseRecord | undefined;
  readonly remarksOnly: boolean;
}

const CASE_TYPES = ['Beslutning', 'Beslutning', 'Drøftelse', 'Orientering'];
const OTHER_CASE_TYPES = ['Høring', 'Til orientering', 'Temadrøftelse', 'Indstilling til Byrådet'];
const OTHER_HEADINGS = ['Lovgrundlag', 'Høring', 'Kommunikation', 'Den videre proces'];

/** The whole content of an open item; signs of closedness and losses are put on later. */
export function planItem(request: ItemRequest): ItemPlan {
  const { body, date, title, record, remarksOnly } = request;
  const used = new Set<QuirkName>();
  const caseNumber = record?.caseNumber;
  const c: BlockContext = {
    ...request.context,
    used,
    ...(caseNumber === undefined ? {} : { caseNumber }),
  };
  // What is drawn for such an item but never printed must not be noted as its quirk.
  const unprinted: BlockContext = { ...c, used: new Set() };
  const headed = remarksOnly ? unprinted : c;
  const { random, dice, world, year, layout } = c;
  const uncertain = new Set<string>();
  const count = random.chance(remarksOnly ? 0.3 : 0.55) ? random.int(1, remarksOnly ? 1 : 5) : 0;
  const listed = count > 0 && !(layout === '2024' && remarksOnly);
  const style = listed ? pickAttachmentStyle(c) : 'space';
  const attachments = listed ? makeAttachments(c, count, style) : [];
  const prose = makeProse(c, remarksOnly);
  const hasNumberDocument = layout === '2017' && !dice.roll('no-document-number', used);
  const numbers = {
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(layout === '2017' && record !== undefined ? { journalNumber: record.journalNumber } : {}),
    ...(hasNumberDocument ? { documentNumber: makeDocumentNumber(world, random, year) } : {}),
  };
  const numberLines = makeNumberLines(c, numbers);
  const plan: ItemPlan = {
    number: '',
    title,
    listed: title,
    closed: false,
    contentsSign: ['', ''],
    headingSign: ['', ''],
    openLine: 'Åbent',
    hasBody: true,
    remarksOnly,
    ...numberLines,
    ...numbers,
    caseTypeLine: makeCaseType(layout === '2017' ? headed : unprinted),
    routingLine: makeRouting(headed, body),
    recommendation: makeRecommendation(headed),
    ...prose,
    remarks: remarksOnly && random.chance(0.5) ? makeRemarks(c) : [],
    reported: [],
    own: makeDecision(c, body, date),
    orphan: false,
    missing: remarksOnly ? new Set() : makeMissing(c),
    attachments,
    attachmentStyle: style,
    emptyNumberHeading: attachments.length > 0 && dice.roll('bilagsnr-heading', used),
    history: layout === '2024' && !remarksOnly ? makeHistory(c, date) : [],
    quirks: used,
    uncertain,
    telltales: [],
  };
  if (layout === '2017' && attachments.length > 0) {
    if (dice.roll('bilag-repeat-longer', used)) plan.laterAttachment = laterTitle(c, plan);
    if (
      style !== 'none' &&
      !remarksOnly &&
      !plan.missing.has('decision') &&
      dice.roll('orphan', used)
    )
      makeOrphan(c, plan);
  }
  if (layout === '2017' && !remarksOnly) plan.reported = makeReported(c, body, date);
  if (!remarksOnly && dice.roll('other-heading', used)) {
    const heading = random.pick(OTHER_HEADINGS);
    plan.otherHeading = { heading, blocks: [makeParagraph(c, PRESENTATION, 2)] };
    uncertain.add('sections');
  }
  return plan;
}

/** Parts that an item goes without; the newer layout always has its Beslutning. */
function makeMissing({ dice, used, layout }: BlockContext): ItemPlan['missing'] {
  const missing = new Set<'background' | 'recommendation' | 'routing' | 'decision'>();
  const lends = used.has('reference-year-left-out');
  if (!lends && dice.roll('no-background', used)) missing.add('background');
  if (dice.roll('no-recommendation', used)) missing.add('recommendation');
  if (dice.roll('no-routing', used)) missing.add('routing');
  if (layout === '2017' && dice.roll('no-decision', used)) missing.add('decision');
  return missing;
}

function laterTitle(c: BlockContext, plan: ItemPlan): string {
  const title = makeAttachmentTitle(c);
  return plan.attachments.some((one) => one.title === title) ? `${title} II` : title;
}

/** A decision of one word, as seed 000 has it between two Bilag lists. */
function makeOrphan(c: BlockContext, plan: ItemPlan): void {
  const [text, outcome] = c.random.pick([
    ['Anbefales.', 'recommended'],
    ['Anbefales, idet det bemærkes, at sagen genoptages i efteråret.', 'recommended'],
    ['Godkendt.', 'approved'],
    ['Indstillingen blev godkendt.', 'approved'],
    ['Drøftet.', 'discussed'],
    ['Taget til efterretning.', 'noted'],
  ] as const);
  plan.orphan = true;
  plan.own = { ...plan.own, blocks: [paragraph(text)], outcome, against: [], apologies: [] };
  for (const name of plan.quirks) {
    if (name.startsWith('decision-') || name.startsWith('against')) plan.quirks.delete(name);
  }
  plan.quirks.delete('protocol-note');
  plan.quirks.delete('ad-points');
}

function makeProse(
  c: BlockContext,
  remarksOnly: boolean,
): Pick<ItemPlan, 'background' | 'presentation' | 'finance'> {
  if (remarksOnly) return { background: [], presentation: [], finance: [] };
  const { random, dice, used } = c;
  const mentions = makeMentions(c);
  const paragraphs = (from: readonly string[], least: number, most: number): Block[] =>
    Array.from({ length: random.int(least, most) }, () => makeParagraph(c, from, 4));
  const background = [...paragraphs(BACKGROUND, 1, 2), ...mentions.first];
  const extras = makeExtras(c);
  const numbered: Block[] = [];
  if (dice.roll('numbered-prose', used)) {
    const rows = random
      .some(PRESENTATION, random.int(2, 4))
      .map((one) => expand(one, random, c.year));
    numbered.push({ rows: rows.map((row, index) => `${index + 1}. ${row}`), pointers: [] });
  }
  if (dice.roll('numbered-look-alike', used)) {
    numbered.push(paragraph(expand(`${random.int(1, 9)}. {Pl} og {pl}`, random, c.year)));
  }
  const wanted = random.chance(0.75) || extras.length + numbered.length + mentions.later.length > 0;
  const presentation = wanted
    ? [...numbered, ...paragraphs(PRESENTATION, 1, 4), ...mentions.later, ...extras]
    : [];
  const finance = random.chance(0.75)
    ? random.chance(0.5)
      ? [paragraph(random.pick(NO_FINANCE))]
      : paragraphs(FINANCE, 1, 2)
    : [];
  return { background, presentation, finance };
}

function makeCaseType(c: BlockContext): string {
  const type = c.dice.roll('other-case-type', c.used)
    ? c.random.pick(OTHER_CASE_TYPES)
    : c.random.pick(CASE_TYPES);
  return c.dice.roll('case-type-no-stop', c.used) ? type : `${type}.`;
}

function makeRouting(c: BlockContext, body: BodyForms): string {
  const others = c.random.some(
    c.world.bodies.filter((one) => one.slug !== body.slug),
    c.random.pick([0, 0, 1, 1, 2]),
  );
  const short = c.dice.roll('routing-short', c.used);
  const names = [body, ...others].map((one) => (short ? (one.short ?? one.name) : one.name));
  const joined =
    names.length > 2 && c.dice.roll('routing-og', c.used)
      ? `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`
      : names.join(', ');
  return c.dice.roll('routing-no-stop', c.used) ? joined : `${joined}.`;
}

/** Other bodies' decisions; the later one is printed first. */
function makeReported(c: BlockContext, body: BodyForms, date: string): DecisionPlan[] {
  const others = c.world.bodies.filter((one) => one.slug !== body.slug);
  const found: DecisionPlan[] = [];
  if (c.dice.roll('six-bodies', c.used)) {
    for (const one of c.random.some(others, 5)) {
      found.push(makeDecision(c, one, addDays(date, c.random.int(-20, 30))));
    }
  } else if (c.dice.roll('reported-later', c.used)) {
    found.push(makeDecision(c, c.random.pick(others), addDays(date, c.random.int(1, 14))));
  }
  if (c.dice.roll('reported-same-body', c.used)) {
    found.push(makeDecision(c, body, addDays(date, -c.random.int(7, 40))));
  }
  return found.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function makeRemarks(c: BlockContext): readonly Block[] {
  const mark = c.random.pick(['· ', '']);
  const templates = ['Invitation til {en} i {place}.', 'Referat fra møde om {pl} den {date}.'];
  return c.random
    .some(templates, c.random.int(1, 2))
    .map((one) => paragraph(mark + expand(one, c.random, c.year)));
}

function makeHistory(c: BlockContext, date: string): readonly TruthHistoryEntry[] {
  const { random, dice, used } = c;
  if (!dice.roll('history', used)) return [];
  const count = dice.roll('history-many', used) ? random.int(2, 4) : 1;
  const entries = Array.from({ length: count }, () => {
    const body = random.pick(c.world.bodies);
    const text = random.pick([
      'Taget til efterretning.',
      'Anbefales.',
      'Drøftet.',
      'Udsat.',
      'Godkendt.',
    ]);
    const more = random.chance(0.2) ? expand('\n\n{Unit} følger op på {pl}.', random, c.year) : '';
    const apologies = dice.roll('history-apologies', used)
      ? Array.from({ length: random.int(1, 2) }, () => makePerson(random))
      : [];
    return {
      date: addDays(date, -random.int(7, 200)),
      body: body.name,
      text: text + more,
      apologies,
    };
  });
  return entries.sort((a, b) => (a.date < b.date ? -1 : 1));
}
