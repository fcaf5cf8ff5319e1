import type { DecisionOrigin, LineRange, SectionKind } from '../../parsers/parsed-meeting.ts';
import { spellDate } from './expand.ts';
import type { Block, DecisionPlan, ItemPlan } from './plan.ts';
import type {
  TruthAttachment,
  TruthDecision,
  TruthHistoryEntry,
  TruthRecommendation,
  TruthReference,
  TruthSection,
} from './truth.ts';
import type { Writer } from './writer.ts';

/** What has been written of an item so far, as the truth says it. */
export interface Draft {
  caseNumber?: string;
  journalNumber?: string;
  documentNumber?: string;
  caseType?: string;
  routing: readonly string[];
  recommendation?: TruthRecommendation;
  readonly sections: TruthSection[];
  readonly decisions: TruthDecision[];
  readonly attachments: TruthAttachment[];
  readonly history: TruthHistoryEntry[];
  readonly references: TruthReference[];
}

export function makeDraft(): Draft {
  return { routing: [], sections: [], decisions: [], attachments: [], history: [], references: [] };
}

/** Blocks as the truth's text: rows by line ends, blocks by a blank line. */
function joinBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => block.rows.join('\n')).join('\n\n');
}

function writeBlocks(writer: Writer, draft: Draft, blocks: readonly Block[]): LineRange {
  const ranges = blocks.map((block) => {
    const range = writer.addBlock(block);
    for (const { row, ...pointer } of block.pointers) {
      draft.references.push({ ...pointer, line: range[0] + row });
    }
    return range;
  });
  return [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0];
}

/** A headed passage, or one without heading; nothing where there is no text. */
export function writeSection(
  writer: Writer,
  draft: Draft,
  kind: SectionKind,
  heading: string | undefined,
  blocks: readonly Block[],
): void {
  if (blocks.length === 0) return;
  const top = heading === undefined ? undefined : writer.add(heading)[0];
  const [first, last] = writeBlocks(writer, draft, blocks);
  draft.sections.push({
    ...(heading === undefined ? {} : { heading }),
    kind,
    text: joinBlocks(blocks),
    lines: [top ?? first, last],
  });
}

export function writeRecommendation(writer: Writer, draft: Draft, plan: ItemPlan): void {
  const { by, points, blocks } = plan.recommendation;
  const [first] = writer.add('Indstillinger');
  const [, last] = writeBlocks(writer, draft, blocks);
  draft.recommendation = { by, points, text: joinBlocks(blocks), lines: [first, last] };
}

export function writeRouting(writer: Writer, draft: Draft, plan: ItemPlan): void {
  writer.add('Behandling');
  writer.add(plan.routingLine);
  draft.routing = plan.routingLine.replace(/\.$/u, '').split(', ');
}

/** A decision under its body's heading, under `Beslutning`, or (an orphan) under nothing. */
export function writeDecision(
  writer: Writer,
  draft: Draft,
  plan: DecisionPlan,
  origin: DecisionOrigin,
  heading = `${plan.body.genitive} møde den ${spellDate(plan.date)}:`,
): void {
  const top = origin === 'orphan' ? undefined : writer.add(heading)[0];
  const [first, end] = writeBlocks(writer, draft, plan.blocks);
  const last =
    plan.apologies.length > 0 ? writer.add(`Afbud: ${plan.apologies.join(', ')}`)[1] : end;
  draft.decisions.push({
    ...(origin === 'orphan' ? {} : { body: plan.body.name, date: plan.date }),
    text: joinBlocks(plan.blocks),
    origin,
    outcome: plan.outcome,
    ...(plan.against.length > 0 ? { against: plan.against } : {}),
    ...(plan.apologies.length > 0 ? { apologies: plan.apologies } : {}),
    lines: [top ?? first, last],
  });
}

function keepAttachment(draft: Draft, title: string, documentNumber: string | undefined): void {
  if (draft.attachments.some((one) => one.title === title)) return;
  draft.attachments.push({ title, ...(documentNumber === undefined ? {} : { documentNumber }) });
}

/** The Bilag list with its numbers; after a lost page it has no heading and begins at `from`. */
export function writeAttachments(
  writer: Writer,
  draft: Draft,
  plan: ItemPlan,
  from?: number,
): void {
  const list = plan.attachments.slice(from ?? 0);
  if (list.length === 0) return;
  if (from === undefined) {
    writer.add('Bilag');
    if (plan.emptyNumberHeading) writer.add('Bilagsnr');
  }
  if (plan.attachmentStyle === 'tab') {
    writer.add(...list.map(({ title, documentNumber }) => `${title}\t${documentNumber}`));
  }
  for (const { title, documentNumber } of list) {
    keepAttachment(draft, title, documentNumber);
    if (plan.attachmentStyle === 'tab') continue;
    writer.add(plan.attachmentStyle === 'space' ? `${title} ${documentNumber}` : title);
    if (plan.attachmentStyle === 'next' && documentNumber !== undefined) writer.add(documentNumber);
  }
}

/** The Bilag list once more, by titles alone. */
export function writeRepeatedAttachments(writer: Writer, draft: Draft, plan: ItemPlan): void {
  const titles = plan.attachments.map((one) => one.title);
  if (plan.laterAttachment !== undefined) titles.push(plan.laterAttachment);
  if (titles.length === 0) return;
  writer.add('Bilag');
  for (const title of titles) {
    writer.add(title);
    keepAttachment(draft, title, undefined);
  }
}

export function writeHistory(writer: Writer, draft: Draft, plan: ItemPlan): void {
  if (plan.history.length === 0) return;
  writer.add('Sagens forløb');
  for (const entry of plan.history) {
    writer.add(`${entry.date.split('-').reverse().join('-')} ${entry.body}`);
    for (const part of entry.text.split('\n\n')) writer.add(part);
    if (entry.apologies.length > 0) writer.add(`Afbud: ${entry.apologies.join(', ')}`);
    draft.history.push(entry);
  }
}
