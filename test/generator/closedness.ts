import type { Block, DecisionPlan, ItemPlan } from './plan.ts';
import type { Random } from './random.ts';

/** Every telltale begins like this, and no other word of the vocabulary does. */
export const TELLTALE = 'Qvist';
const TAILS = 'ram dal holt lund ager rup bæk vang mark gård borg toft mose strand kær høj'.split(
  ' ',
);

/** The signs that a closed item can have around its title. */
export const SIGNS = {
  none: ['', ''],
  prefix: ['Lukket: ', ''],
  dash: ['', ' - Lukket punkt'],
  parenthesis: ['', ' (Lukket)'],
} as const satisfies Record<string, readonly [string, string]>;

/** Puts a telltale into every text below the heading, so that a leak of any part can be seen. */
export function markWithheld(plan: ItemPlan, random: Random): void {
  const word = (): string => {
    const made = `${TELLTALE}${random.pick(TAILS)}${random.pick(TAILS)}${random.pick(TAILS)}`;
    plan.telltales.push(made);
    return made;
  };
  const text = (one: string): string =>
    one === '-' ? one : one.replace(/(?<end>[.:]?)$/u, ` ${word()}$<end>`);
  const block = (one: Block): Block => ({ ...one, rows: one.rows.map(text), pointers: [] });
  const decision = (one: DecisionPlan): DecisionPlan => ({
    ...one,
    blocks: one.blocks.map(block),
    apologies: one.apologies.map((name) => `${name} ${word()}`),
  });
  const numbers = [plan.journalNumber, plan.documentNumber].filter((one) => one !== undefined);
  plan.background = plan.background.map(block);
  plan.presentation = plan.presentation.map(block);
  plan.finance = plan.finance.map(block);
  plan.remarks = plan.remarks.map(block);
  if (plan.otherHeading !== undefined) {
    plan.otherHeading = { ...plan.otherHeading, blocks: plan.otherHeading.blocks.map(block) };
  }
  plan.recommendation = { ...plan.recommendation, blocks: plan.recommendation.blocks.map(block) };
  plan.own = decision(plan.own);
  plan.reported = plan.reported.map(decision);
  plan.attachments = plan.attachments.map((one) => ({ ...one, title: `${one.title} ${word()}` }));
  if (plan.laterAttachment !== undefined) plan.laterAttachment += ` ${word()}`;
  plan.history = plan.history.map((one) => ({ ...one, text: text(one.text) }));
  // A J.nr. is shared by many items, so only the document's number tells.
  plan.telltales.push(
    ...numbers.slice(1),
    ...plan.attachments.flatMap((one) => one.documentNumber ?? []),
  );
}
