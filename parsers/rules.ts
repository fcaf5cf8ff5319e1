import type { Rule } from './rule.ts';
import { closedContentWithheld } from './rules/closed-content-withheld.ts';
import { closedSignsDisagree } from './rules/closed-signs-disagree.ts';
import { decisionWithoutHeading } from './rules/decision-without-heading.ts';
import { headMissing } from './rules/head-missing.ts';
import { headingLost } from './rules/heading-lost.ts';
import { itemListedOnly } from './rules/item-listed-only.ts';
import { lineNotUnderstood } from './rules/line-not-understood.ts';
import { titleDiffers } from './rules/title-differs.ts';
import { weekdayMismatch } from './rules/weekday-mismatch.ts';

/** Every rule that reads one referat, in the order of a referat. */
export const RULES: readonly Rule[] = [
  headMissing,
  weekdayMismatch,
  titleDiffers,
  headingLost,
  itemListedOnly,
  decisionWithoutHeading,
  closedSignsDisagree,
  closedContentWithheld,
  lineNotUnderstood,
];
