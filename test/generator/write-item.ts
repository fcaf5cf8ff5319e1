import type { LineRange } from '../../parsers/parsed-meeting.ts';
import type { ItemPlan } from './plan.ts';
import {
  type Draft,
  makeDraft,
  writeAttachments,
  writeDecision,
  writeHistory,
  writeRecommendation,
  writeRepeatedAttachments,
  writeRouting,
  writeSection,
} from './write-parts.ts';
import type { Writer } from './writer.ts';

/** The heading as printed, with the signs of a closed item. */
export function printHeading(plan: ItemPlan): string {
  const [before, after] = plan.headingSign;
  return `Punkt ${plan.number}: ${before}${plan.title}${after}`;
}

/** Writes what is left of an item below its heading, in the layout of 2017 to 2021. */
export function writeItem2017(writer: Writer, plan: ItemPlan): Draft {
  const draft = makeDraft();
  if (!plan.hasBody) return draft;
  const whole = plan.loss === undefined || plan.loss === 'heading';
  if (whole) writeUpperPart(writer, draft, plan);
  if (plan.loss === 'to-prose') {
    for (const block of plan.presentation.slice(-2)) writer.addBlock(block);
  }
  const low = whole || plan.loss === 'to-finance' || plan.loss === 'to-prose';
  if (low) {
    writeSection(writer, draft, 'finance', 'Økonomiske konsekvenser', plan.finance);
    if (plan.otherHeading !== undefined && whole) {
      writeSection(writer, draft, 'other', plan.otherHeading.heading, plan.otherHeading.blocks);
    }
  }
  if (whole) for (const one of plan.reported) writeReported(writer, draft, plan, one);
  if (low) writeAttachments(writer, draft, plan);
  if (plan.loss === 'to-attachments') {
    // The first titles went with the lost page; the repeated list brings them back.
    writeAttachments(writer, draft, plan, Math.min(1, plan.attachments.length - 1));
  }
  if (plan.missing.has('decision')) return draft;
  writeDecision(writer, draft, plan.own, plan.orphan ? 'orphan' : 'own');
  writeRepeatedAttachments(writer, draft, plan);
  return draft;
}

function writeReported(
  writer: Writer,
  draft: Draft,
  plan: ItemPlan,
  one: ItemPlan['reported'][number],
): void {
  const own = one.body.slug === plan.own.body.slug && one.date === plan.own.date;
  writeDecision(writer, draft, one, own ? 'own' : 'reported');
}

function writeUpperPart(writer: Writer, draft: Draft, plan: ItemPlan): void {
  writer.add('Sagsfremstilling');
  writer.add(`${plan.number}. ${plan.title}`);
  if (!plan.numbersFirst && !plan.openAtLineEnd) writer.add(plan.openLine);
  for (const rows of plan.numberLines) writer.add(...rows);
  if (plan.numbersFirst) writer.add(plan.openLine);
  if (plan.openAtLineEnd) {
    if (plan.numberLines.length > 0) writer.glue(` ${plan.openLine}`);
    else writer.add(plan.openLine);
  }
  takeNumbers(draft, plan);
  if (plan.remarksOnly) {
    writeSection(writer, draft, 'remarks', undefined, plan.remarks);
    return;
  }
  writer.add('Sagstype');
  writer.add(plan.caseTypeLine);
  draft.caseType = plan.caseTypeLine.replace(/\.$/u, '');
  writeReasons(writer, draft, plan);
  writeSection(writer, draft, 'presentation', 'Sagsfremstilling', plan.presentation);
}

function writeReasons(writer: Writer, draft: Draft, plan: ItemPlan): void {
  if (!plan.missing.has('background')) {
    writeSection(writer, draft, 'background', 'Resume og sagens baggrund', plan.background);
  }
  if (!plan.missing.has('recommendation')) writeRecommendation(writer, draft, plan);
  if (!plan.missing.has('routing')) writeRouting(writer, draft, plan);
}

function takeNumbers(draft: Draft, plan: ItemPlan): void {
  if (plan.caseNumber !== undefined) draft.caseNumber = plan.caseNumber;
  if (plan.journalNumber !== undefined) draft.journalNumber = plan.journalNumber;
  if (plan.documentNumber !== undefined) draft.documentNumber = plan.documentNumber;
}

/** Writes what is left of an item below its heading, in the layout of 2024. */
export function writeItem2024(writer: Writer, plan: ItemPlan): Draft {
  const draft = makeDraft();
  for (const rows of plan.numberLines) writer.add(...rows);
  takeNumbers(draft, plan);
  if (!plan.hasBody) return draft;
  writeDecision(writer, draft, plan.own, 'own', 'Beslutning');
  if (plan.remarksOnly) return draft;
  writer.add('Sagsfremstilling');
  writeReasons(writer, draft, plan);
  writeSection(writer, draft, 'presentation', 'Sagsfremstilling', plan.presentation);
  writeSection(writer, draft, 'finance', 'Økonomiske konsekvenser', plan.finance);
  if (plan.otherHeading !== undefined) {
    writeSection(writer, draft, 'other', plan.otherHeading.heading, plan.otherHeading.blocks);
  }
  writeAttachments(writer, draft, plan);
  writeHistory(writer, draft, plan);
  return draft;
}

/** The lines of an item that has some: from its heading or the first line left, to the last. */
export function spanLines(
  writer: Writer,
  before: number,
  heading: LineRange | undefined,
): LineRange {
  return [heading?.[0] ?? before + 2, writer.lines.length];
}
