import { basename, join } from 'node:path';
import { styleText } from 'node:util';
import type { Difference } from './add-difference.ts';
import type { Addition, Outcome } from './add-referat.ts';
import { formatWeekdayDate } from './dates.ts';
import { escapeTerminal } from './escape-terminal.ts';
import type { Meeting } from './meeting.ts';
import { addText } from './text.ts';

/** What was found in one file, and what became of it, as the lines of the terminal. */
export function renderAddition(
  { file, meeting, withheldLines, outcome }: Addition,
  input: string,
): string {
  const found = meeting === undefined ? [] : renderMeeting(meeting, withheldLines);
  const lines = [file, ...found, ...renderOutcome(outcome, file, input)];
  const [title = '', ...rest] = lines.map(escapeTerminal);
  return [styleText('bold', title, { stream: process.stdout }), ...rest].join('\n');
}

/** What was found in one file, and what became of it, for programs. */
export function toAdditionJson({
  file,
  meeting,
  withheldLines,
  findings,
  outcome,
}: Addition): object {
  const counts = meeting && countParts(meeting);
  const { id, body, date, startTime, place } = meeting ?? {};
  return { file, id, body, date, startTime, place, ...counts, withheldLines, outcome, findings };
}

/** Whether a file is, or could be, in the input folder now. */
export function isWelcome({ outcome }: Pick<Addition, 'outcome'>): boolean {
  return outcome.kind === 'added' || outcome.kind === 'addable';
}

function renderMeeting(meeting: Meeting, withheldLines: number): readonly string[] {
  const { body, date, startTime = '', place } = meeting;
  const { items, decisions, attachments, closedItems } = countParts(meeting);
  const rows = [
    [addText.meeting, `${body.name}, ${addText.when(formatWeekdayDate(date), startTime)}`],
    ...(place === undefined ? [] : [[addText.place, place]]),
    [addText.holds, addText.counts(items, decisions, attachments)],
    [addText.withheld, addText.closed(closedItems, withheldLines)],
  ];
  const width = Math.max(...rows.map(([label = '']) => label.length));
  return rows.map(([label = '', words = '']) => `  ${label.padEnd(width)}  ${words}`);
}

function countParts({ items }: Meeting): Readonly<Record<string, number>> & {
  readonly items: number;
  readonly decisions: number;
  readonly attachments: number;
  readonly closedItems: number;
} {
  return {
    items: items.length,
    decisions: items.reduce((sum, { decisions }) => sum + decisions.length, 0),
    attachments: items.reduce((sum, { attachments }) => sum + attachments.length, 0),
    closedItems: items.filter((item) => !item.public).length,
  };
}

function renderOutcome(outcome: Outcome, file: string, input: string): readonly string[] {
  switch (outcome.kind) {
    case 'unreadable':
    case 'unpublishable':
      return [`  ${addText[outcome.kind]}`];
    case 'known': {
      const say = { bytes: addText.sameBytes, text: addText.sameText }[outcome.same];
      return [`  ${say(join(input, outcome.known))}`];
    }
    case 'other-text': {
      const { known, name, difference } = outcome;
      const correction = { fil: name, erstatter: known, grund: addText.reason };
      return [
        `  ${addText.otherText(join(input, known))}`,
        ...renderDifference(difference, known, basename(file)),
        ...addText.howToCorrect(JSON.stringify(correction)).split('\n'),
      ].map((line, index) => (index === 0 ? line : `  ${line}`));
    }
    default: {
      const say = { added: addText.added, addable: addText.addable }[outcome.kind];
      const note =
        outcome.replaces === undefined ? [] : [`  ${addText.replaces(outcome.replaces)}`];
      return [`  ${say(join(input, outcome.name))}`, ...note];
    }
  }
}

function renderDifference(
  { lines, more }: Difference,
  known: string,
  file: string,
): readonly string[] {
  if (lines.length === 0) return [addText.hiddenDifference];
  const width = Math.max(...lines.map(({ line }) => String(line).length));
  const shown = lines.map(
    ({ sign, line, text }) => `${sign} ${String(line).padStart(width)}  ${text}`,
  );
  return [addText.legend(known, file), ...shown, ...(more === 0 ? [] : [addText.more(more)])];
}
