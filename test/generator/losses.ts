import { makeAttachments } from './attachments.ts';
import type { BlockContext } from './blocks.ts';
import { markWithheld, SIGNS } from './closedness.ts';
import type { Dice } from './dice.ts';
import type { ItemPlan, Loss } from './plan.ts';
import type { QuirkName } from './quirks.ts';
import type { Random } from './random.ts';
import type { GeneratedLayout } from './world.ts';

interface LossKind {
  readonly loss: Loss;
  readonly closed: boolean;
  readonly layouts: readonly GeneratedLayout[];
}

/** What can be lost; each kind at most once in a meeting. */
const KINDS: readonly (readonly [QuirkName, LossKind])[] = [
  ['hole', { loss: 'to-attachments', closed: false, layouts: ['2017'] }],
  ['hole-from-decision', { loss: 'to-decision', closed: false, layouts: ['2017'] }],
  ['hole-from-finance', { loss: 'to-finance', closed: false, layouts: ['2017'] }],
  ['hole-closed', { loss: 'to-attachments', closed: true, layouts: ['2017'] }],
  ['hole-closed-prose', { loss: 'to-prose', closed: true, layouts: ['2017'] }],
  ['hole-closed-from-decision', { loss: 'to-decision', closed: true, layouts: ['2017'] }],
  ['lost-heading', { loss: 'heading', closed: false, layouts: ['2017', '2024'] }],
  ['lost-heading-closed', { loss: 'heading', closed: true, layouts: ['2017', '2024'] }],
  ['listed-only', { loss: 'all', closed: false, layouts: ['2017', '2024'] }],
  ['listed-only-closed', { loss: 'all', closed: true, layouts: ['2017', '2024'] }],
];

const isOrdinary = (plan: ItemPlan | undefined): plan is ItemPlan =>
  plan?.hasBody === true && !plan.closed && !plan.remarksOnly && plan.loss === undefined;

const isWhole = (plan: ItemPlan | undefined): boolean =>
  plan !== undefined && plan.loss === undefined;

const endsPlainly = (plan: ItemPlan): boolean =>
  plan.own.blocks.length === 1 &&
  plan.own.apologies.length === 0 &&
  plan.laterAttachment === undefined;

/** Can `plans[at]` be lost that way, and what is left of it still be told from the item before? */
function canLose(
  plans: readonly ItemPlan[],
  at: number,
  kind: LossKind,
  layout: GeneratedLayout,
): boolean {
  const plan = plans[at];
  const before = plans[at - 1];
  const after = plans[at + 1];
  if (!plan?.hasBody || plan.closed || plan.loss !== undefined) return false;
  if (plan.listed !== plan.title || !isWhole(before)) return false;
  if (after !== undefined && !isWhole(after)) return false;
  if (plan.remarksOnly) {
    return !kind.closed && layout === '2017' && (kind.loss === 'all' || kind.loss === 'heading');
  }
  // A closed item that is gone: where the item before may go on, the text cannot say whose the rest is.
  if (kind.loss === 'all') return !kind.closed || before?.hasBody !== true || endsPlainly(before);
  if (kind.loss === 'heading')
    return layout === '2017' || (isOrdinary(before) && plan.caseNumber !== undefined);
  const settled =
    isOrdinary(before) &&
    !before.orphan &&
    before.laterAttachment === undefined &&
    !before.missing.has('decision');
  return settled && !plan.orphan && !plan.missing.has('decision');
}

/** Loses headings and items here and there. */
export function loseItems(
  plans: readonly ItemPlan[],
  layout: GeneratedLayout,
  dice: Dice,
  random: Random,
  makeContext: (used: Set<QuirkName>) => BlockContext,
): void {
  for (const [quirk, kind] of KINDS) {
    if (!kind.layouts.includes(layout)) continue;
    const places = plans.flatMap((_plan, at) => (canLose(plans, at, kind, layout) ? [at] : []));
    if (places.length === 0) continue;
    const at = random.pick(places);
    const plan = plans[at] as ItemPlan;
    if (!dice.roll(quirk, plan.quirks)) continue;
    plan.loss = kind.loss;
    if (kind.loss.startsWith('to-')) {
      const before = plans[at - 1] as ItemPlan;
      for (const one of [before, plan]) {
        if (one.attachmentStyle === 'none') one.attachments = [];
        one.quirks.delete('bilag-none');
        if (one.attachments.length > 0) continue;
        // Without a list below it, a long decision before a closed item could be that item's.
        const clear = !kind.closed || endsPlainly(before);
        if (one === before && clear && random.chance(0.4)) continue;
        one.attachmentStyle = one === plan ? 'tab' : random.pick(['space', 'tab', 'next']);
        one.attachments = makeAttachments(
          makeContext(one.quirks),
          random.int(1, 3),
          one.attachmentStyle,
        );
      }
      // The tail prints no heading of its own, so a number on the next line would leave a bare title.
      if (plan.attachmentStyle === 'next') plan.attachmentStyle = 'tab';
      if (kind.loss === 'to-finance' && plan.finance.length === 0) {
        plan.finance = [{ rows: ['Der er ingen økonomiske konsekvenser.'], pointers: [] }];
      }
    }
    if (kind.loss === 'to-prose') {
      if (plan.presentation.length === 0) plan.presentation = plan.background;
      for (const key of [
        'lines',
        'decisions',
        'attachments',
        'sections',
        'references',
        'caseNumber',
      ]) {
        plan.uncertain.add(key);
        plans[at - 1]?.uncertain.add(key);
      }
      plan.uncertain.add('status');
    }
    if (kind.closed) {
      plan.closed = true;
      plan.contentsSign = SIGNS.prefix;
      plan.headingSign = SIGNS.prefix;
      plan.openLine = 'Lukket';
      markWithheld(plan, random);
    }
  }
}
