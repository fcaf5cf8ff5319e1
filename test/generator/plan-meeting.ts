import type { BlockContext } from './blocks.ts';
import type { BodyForms } from './bodies.ts';
import { markWithheld, SIGNS } from './closedness.ts';
import type { Dice } from './dice.ts';
import { expand } from './expand.ts';
import { loseItems } from './losses.ts';
import type { ItemPlan } from './plan.ts';
import { type ItemRequest, planItem } from './plan-item.ts';
import type { QuirkName } from './quirks.ts';
import type { Random } from './random.ts';
import { CLOSED_TITLES, RETURNS, STANDING } from './titles.ts';
import { type CaseRecord, type GeneratedLayout, makeCase, type World } from './world.ts';

/** Which meeting is wanted. */
export interface MeetingRequest {
  readonly random: Random;
  readonly dice: Dice;
  readonly world: World;
  readonly layout: GeneratedLayout;
  readonly body: BodyForms;
  readonly date: string;
  /** Oddities of the meeting as a whole are noted here. */
  readonly used: Set<QuirkName>;
  /** About how many ordinary items; 6 where absent. */
  readonly size?: number;
}

type Topic = Pick<ItemRequest, 'title' | 'record' | 'remarksOnly'> & { readonly closed: boolean };

/** The agenda of one meeting: standing items, new cases, cases that come back, Eventuelt. */
export function planAgenda(request: MeetingRequest): ItemPlan[] {
  const { random, dice, world, layout, body, date, used } = request;
  const context = { random, dice, world, layout, year: Number(date.slice(0, 4)) };
  const titles = new Set<string>();
  const plans: ItemPlan[] = [];
  for (const topic of pickTopics(request)) {
    if (titles.has(topic.title) && !topic.closed) continue;
    titles.add(topic.title);
    const plan = planItem({ ...topic, context, body, date });
    if (topic.closed) closeItem(plan, dice, random);
    else if (!topic.remarksOnly) maybeCloseOddly(plan, dice, random, layout);
    misprintTitle(plan, dice, random);
    plans.push(plan);
  }
  const makeContext = (noted: Set<QuirkName>): BlockContext => ({ ...context, used: noted });
  loseItems(plans, layout, dice, random, makeContext);
  numberItems(plans, dice, random, used);
  return plans;
}

function pickTopics({
  random,
  world,
  layout,
  body,
  date,
  size,
  dice,
  used,
}: MeetingRequest): Topic[] {
  const year = Number(date.slice(0, 4));
  const standing = (title: string): CaseRecord => {
    const key = `${layout} ${body.slug} ${title}`;
    const known = world.standing.get(key) ?? { ...makeCase(world, random, layout, year), title };
    world.standing.set(key, known);
    return known;
  };
  const topics: Topic[] = [];
  const [opening, ...closing] = STANDING;
  if (opening !== undefined && random.chance(0.5)) {
    topics.push({ ...opening, record: standing(opening.title), remarksOnly: false });
  }
  const ordinary = random.int(Math.max(2, (size ?? 6) - 3), (size ?? 6) + 3);
  for (let count = 0; count < ordinary; count += 1) {
    const closed = random.chance(0.12);
    const converted = layout === '2024' && dice.roll('k-number', used);
    const record = pickCase(world, random, layout, year, converted);
    const again = expand(random.pick(RETURNS), random, year).replace('*', record.title);
    const title = closed ? expand(random.pick(CLOSED_TITLES), random, year) : again;
    const numbered = layout === '2017' || closed || !dice.roll('no-number', used);
    const topic = { title, record: numbered ? record : undefined, closed, remarksOnly: false };
    topics.push(topic);
    if (closed && dice.roll('same-title', used)) topics.push(topic);
  }
  for (const one of closing) {
    if (random.chance(0.45))
      topics.push({ ...one, record: standing(one.title), remarksOnly: false });
  }
  if (random.chance(0.9)) {
    const record = layout === '2017' ? standing('Eventuelt') : undefined;
    topics.push({ title: 'Eventuelt', record, closed: false, remarksOnly: true });
  }
  return topics;
}

/** Half of the items go on with a case; the youngest cases come back most. */
function pickCase(
  world: World,
  random: Random,
  layout: GeneratedLayout,
  year: number,
  converted: boolean,
): CaseRecord {
  if (!converted && random.chance(0.3)) {
    const known = random.pick([...world.cases.slice(-400), undefined]);
    if (known?.layout === layout && known.title !== 'Eventuelt') return known;
  }
  return makeCase(world, random, layout, year, converted);
}

/** A closed item: title only, or with everything below it, and its sign where minutes put it. */
function closeItem(plan: ItemPlan, dice: Dice, random: Random): void {
  plan.closed = true;
  plan.openLine = 'Lukket';
  const sign = dice.roll('closed-suffix-dash', plan.quirks)
    ? SIGNS.dash
    : dice.roll('closed-suffix-paren', plan.quirks)
      ? SIGNS.parenthesis
      : SIGNS.prefix;
  const suffixed = sign !== SIGNS.prefix;
  const oneSide = suffixed && dice.roll('closed-suffix-one-side', plan.quirks);
  const atTop = oneSide && random.chance(0.5);
  const kept = new Set<QuirkName>([
    'closed-suffix-dash',
    'closed-suffix-paren',
    'closed-suffix-one-side',
    'closed-body',
  ]);
  plan.hasBody = dice.roll('closed-body', plan.quirks);
  if (plan.hasBody) markWithheld(plan, random);
  else for (const name of plan.quirks) if (!kept.has(name)) plan.quirks.delete(name);
  plan.contentsSign = oneSide && !atTop ? SIGNS.none : sign;
  plan.headingSign = oneSide && atTop ? SIGNS.none : sign;
}

/** An item that looks open but for one sign. */
function maybeCloseOddly(
  plan: ItemPlan,
  dice: Dice,
  random: Random,
  layout: GeneratedLayout,
): void {
  const { quirks } = plan;
  if (layout === '2017' && dice.roll('closed-line', quirks)) plan.openLine = 'Lukket';
  else if (dice.roll('closed-contents-only', quirks)) plan.contentsSign = SIGNS.prefix;
  else if (dice.roll('closed-heading-only', quirks)) plan.headingSign = SIGNS.prefix;
  else return;
  plan.closed = true;
  markWithheld(plan, random);
}

/** The contents list and the heading differ by a letter, or by lost quotation marks. */
function misprintTitle(plan: ItemPlan, dice: Dice, random: Random): void {
  if (plan.title.length < 14) return;
  if (plan.title.includes(' ') && dice.roll('lost-quotes', plan.quirks)) {
    const words = plan.title.split(' ');
    plan.title = [...words.slice(0, -1), `|${words.at(-1)}|`].join(' ');
    return;
  }
  if (dice.roll('title-ends-in-stop', plan.quirks)) {
    plan.title += ' m.v.';
    plan.listed = plan.title;
    return;
  }
  if (!dice.roll('contents-typo', plan.quirks)) return;
  const letters = [...plan.listed];
  const places = letters.flatMap((letter, at) =>
    at > 2 && /\p{Ll}/u.test(letter) && letter !== letters[at + 1] ? [at] : [],
  );
  letters.splice(random.pick(places), 1);
  plan.listed = letters.join('');
}

function numberItems(
  plans: readonly ItemPlan[],
  dice: Dice,
  random: Random,
  used: Set<QuirkName>,
): void {
  const start = dice.roll('numbering-through-year', used) ? random.int(12, 320) : 1;
  const lossless = plans.every((plan) => plan.loss === undefined);
  const below =
    lossless && plans.length > 3 && dice.roll('sub-items', used)
      ? random.int(1, plans.length - 2)
      : 0;
  let next = start;
  plans.forEach((plan, index) => {
    if (below > 0 && index === below) {
      plan.number = `${next - 1}a`;
      return;
    }
    plan.number = String(next);
    next += 1;
  });
}
