import type { RuleId } from '../../parsers/parsed-meeting.ts';
import { makeHead } from './head.ts';
import type { ItemPlan } from './plan.ts';
import { type MeetingRequest, planAgenda } from './plan-meeting.ts';
import { QUIRKS, type QuirkName } from './quirks.ts';
import type { TruthDecision, TruthItem, TruthMeeting } from './truth.ts';
import { printHeading, spanLines, writeItem2017, writeItem2024 } from './write-item.ts';
import { type Draft, makeDraft } from './write-parts.ts';
import { makeWriter, type Writer } from './writer.ts';

/** A clean text and what a right parser makes of it. */
export interface WrittenMeeting {
  readonly text: string;
  readonly truth: TruthMeeting;
}

/** Plans one meeting, writes it, and takes down the truth while writing. */
export function writeMeeting(request: MeetingRequest): WrittenMeeting {
  const { dice, random, body, date, layout, used } = request;
  const plans = planAgenda(request);
  const writer = makeWriter();
  const head = makeHead(request);
  for (const line of head.lines) writer.add(line);
  writer.add('Indholdsfortegnelse');
  const listed = writeContents(writer, plans, request);
  const written = plans.flatMap((plan, index) => (plan.loss === 'all' ? [] : [index]));
  const first = plans[written[0] ?? -1];
  const canGlue = plans.at(-1)?.loss !== 'all' && first !== undefined && first.loss === undefined;
  const glued = canGlue && dice.roll('glued-contents', used);
  const items = plans.map((plan, index) => {
    const line = listed[index] ?? 0;
    if (plan.loss === 'all') return finishItem(plan, index, makeDraft(), [line, line]);
    const before = writer.lines.length;
    const heading =
      plan.loss !== undefined
        ? undefined
        : glued && plan === first
          ? writer.glue(random.pick([' ', '']) + printHeading(plan))
          : writer.add(printHeading(plan));
    const draft = layout === '2017' ? writeItem2017(writer, plan) : writeItem2024(writer, plan);
    return finishItem(plan, index, draft, spanLines(writer, before, heading));
  });
  const { lines: _printed, ...facts } = head;
  const all = new Set<QuirkName>([...used, ...plans.flatMap((plan) => [...plan.quirks])]);
  return {
    text: writer.lines.join('\n'),
    truth: {
      body: { name: body.name, slug: body.slug },
      date,
      ...facts,
      layout,
      source: { lines: writer.lines.length },
      items: withIds(items),
      rules: expectRules(plans, layout, all),
      telltales: plans.flatMap((plan) => plan.telltales),
      quirks: [...used],
    },
  };
}

/** Writes the contents list; the line of each item. */
function writeContents(
  writer: Writer,
  plans: readonly ItemPlan[],
  request: MeetingRequest,
): number[] {
  let page = 3;
  const rows = plans.map((plan) => {
    const [before, after] = plan.contentsSign;
    const dots = request.dice.roll('contents-no-dots', plan.quirks) ? '' : '.....';
    const row = `${before}${plan.listed}${after}${dots}\t${page}`;
    page += plan.hasBody ? request.random.int(1, 3) : 1;
    return row;
  });
  const [first] = writer.add(...rows);
  return rows.map((_row, index) => first + index);
}

function finishItem(
  plan: ItemPlan,
  index: number,
  draft: Draft,
  lines: TruthItem['lines'],
): TruthItem {
  const listedTitle =
    plan.loss === undefined && plan.listed !== plan.title ? plan.listed : undefined;
  const base = {
    id: `punkt-${plan.number}`,
    order: index + 1,
    number: plan.number,
    status: plan.loss === undefined ? 'present' : plan.loss === 'all' ? 'listed-only' : 'recovered',
    title: plan.title,
    ...(listedTitle === undefined ? {} : { listedTitle }),
    public: !plan.closed,
    lines,
    quirks: [...plan.quirks],
    uncertain: [...plan.uncertain],
  } as const;
  if (!plan.closed) return { ...base, ...draft, decisions: sortDecisions(draft.decisions, plan) };
  return {
    ...base,
    ...(draft.caseNumber === undefined ? {} : { caseNumber: draft.caseNumber }),
    ...makeDraft(),
  };
}

/** By date, then source order; one without a date counts as the meeting's day. */
function sortDecisions(decisions: readonly TruthDecision[], plan: ItemPlan): TruthDecision[] {
  const day = (one: TruthDecision): string => one.date ?? plan.own.date;
  return [...decisions].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

function withIds(items: readonly TruthItem[]): TruthItem[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const count = (seen.get(item.id) ?? 0) + 1;
    seen.set(item.id, count);
    return count === 1 ? item : { ...item, id: `${item.id}-${count}` };
  });
}

/** The rules that a quirk makes speak for sure. */
const RULES_OF_QUIRKS: Partial<Record<QuirkName, readonly RuleId[]>> = {
  'wrong-weekday': ['weekday-mismatch'],
  'contents-typo': ['title-differs'],
  'closed-contents-only': ['closed-signs-disagree'],
  'closed-heading-only': ['closed-signs-disagree'],
  'closed-suffix-one-side': ['closed-signs-disagree'],
  'hole-closed-prose': ['heading-lost'],
  'hole-closed-from-decision': ['heading-lost'],
  'listed-only': ['item-listed-only'],
  'listed-only-closed': ['item-listed-only'],
  hole: ['heading-lost'],
  'hole-from-decision': ['heading-lost'],
  'hole-from-finance': ['heading-lost'],
  'hole-closed': ['heading-lost'],
  'lost-heading': ['heading-lost'],
  'lost-heading-closed': ['heading-lost'],
};

/** Rules that may speak besides, and the contract does not say. */
const MAY_SPEAK: Partial<Record<QuirkName, readonly RuleId[]>> = {
  'lost-quotes': ['title-differs'],
  'closed-line': ['closed-signs-disagree'],
  'hole-closed-prose': ['decision-without-heading'],
  'listed-only': ['heading-lost'],
  'listed-only-closed': ['heading-lost'],
};

function expectRules(
  plans: readonly ItemPlan[],
  layout: string,
  quirks: ReadonlySet<QuirkName>,
): TruthMeeting['rules'] {
  const expected = new Set<RuleId>();
  const allowed = new Set<RuleId>();
  for (const quirk of quirks) {
    for (const rule of RULES_OF_QUIRKS[quirk] ?? []) expected.add(rule);
    for (const rule of MAY_SPEAK[quirk] ?? []) allowed.add(rule);
    if ('elsewhere' in QUIRKS[quirk]) allowed.add('line-not-understood');
  }
  // A closed item of 2024 prints its number, which is published: nothing is withheld then.
  if (plans.some((plan) => plan.closed && plan.hasBody && plan.loss !== 'all')) {
    expected.add('closed-content-withheld');
  }
  if (
    layout === '2017' &&
    plans.some((plan) => plan.orphan && !plan.closed && plan.loss !== 'all')
  ) {
    expected.add('decision-without-heading');
  }
  return { expected: [...expected].sort(), allowed: [...allowed].sort() };
}
