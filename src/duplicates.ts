import { toLines } from '../parsers/lines.ts';
import type { Message } from '../parsers/parsed-meeting.ts';
import type { ParsedFile } from './archive.ts';
import { compareCodeUnits } from './order.ts';
import { archiveText } from './text.ts';

/** The files with each meeting once, by file name, and what was left out. */
export interface Deduplicated {
  readonly files: readonly ParsedFile[];
  readonly messages: readonly (Message & { readonly file: string })[];
}

/**
 * Leaves out every file whose meeting another file has already: the same body, day and start time.
 * The first by file name is kept. The same text is a warning; another text is an error, since nobody
 * but the municipality can say which one holds.
 */
export function findDuplicates(files: readonly ParsedFile[]): Deduplicated {
  const kept = new Map<string, ParsedFile>();
  const messages: (Message & { readonly file: string })[] = [];
  for (const file of files.toSorted((a, b) => compareCodeUnits(a.file, b.file))) {
    const { body, date, startTime = '' } = file.meeting;
    const key = [date, startTime, body.slug].join(' ');
    const first = kept.get(key);
    if (first === undefined) kept.set(key, file);
    else messages.push({ file: file.file, ...toMessage(first, file) });
  }
  return { files: [...kept.values()], messages };
}

function toMessage(first: ParsedFile, second: ParsedFile): Message {
  const ruleId = 'duplicate-meeting';
  const line = first.sha256 === second.sha256 ? undefined : findDifference(first.text, second.text);
  return line === undefined
    ? { ruleId, severity: 'warning', reason: archiveText.sameText(first.file) }
    : { ruleId, severity: 'error', line, reason: archiveText.otherText(first.file, line) };
}

/** The first line, 1-based, that reads differently; encodings and line ends make no difference. */
function findDifference(first: string, second: string): number | undefined {
  const [a, b] = [toLines(first), toLines(second)];
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    if (a[at]?.value !== b[at]?.value) return at + 1;
  }
  return undefined;
}
