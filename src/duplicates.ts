import { toLines } from '../parsers/lines.ts';
import type { Message } from '../parsers/parsed-meeting.ts';
import type { ArchiveFile } from './archive-file.ts';
import { compareCodeUnits } from './order.ts';
import type { Correction } from './review.ts';
import { archiveText } from './text.ts';

/** The files with each meeting once, by file name, and what was left out. */
export interface Deduplicated {
  readonly files: readonly ArchiveFile[];
  readonly messages: readonly FileMessage[];
}

/** A message with the file that it is about. */
type FileMessage = Message & { readonly file: string };

/**
 * Leaves out every file whose meeting another file has already: the same body, day and start time.
 * The first by file name is kept. The same text is a warning; another text is an error, since nobody
 * but the municipality can say which one holds: a correction says it. The edition that it names is kept,
 * and says so.
 */
export function findDuplicates(
  files: readonly ArchiveFile[],
  corrections: readonly Correction[] = [],
): Deduplicated {
  const sorted = files.toSorted((a, b) => compareCodeUnits(a.file, b.file));
  const keys = new Map(sorted.map((file) => [file.file, toKey(file)]));
  const isOtherMeeting = ({ fil, erstatter }: Correction) =>
    keys.has(erstatter) && keys.get(erstatter) !== keys.get(fil);
  const known = corrections.filter(({ fil }) => keys.has(fil));
  const isCircle = (correction: Correction) => leadsBack(correction, known);
  const valid = known.filter((it) => !isOtherMeeting(it) && !isCircle(it));
  const replaced = new Set(valid.map(({ erstatter }) => erstatter));
  const kept = new Map<string, ArchiveFile>();
  const messages: FileMessage[] = known
    .filter(isOtherMeeting)
    .map(({ fil, erstatter }) => toWarning(fil, archiveText.otherMeeting(erstatter)));
  messages.push(
    ...known
      .filter(isCircle)
      .map(({ fil, erstatter }) => toWarning(fil, archiveText.replacesItself(erstatter))),
  );
  // A replaced file comes after the others of its meeting: where two replace each other, neither is lost.
  for (const file of sorted.toSorted(
    (a, b) => Number(replaced.has(a.file)) - Number(replaced.has(b.file)),
  )) {
    const key = toKey(file);
    const first = kept.get(key);
    if (first === undefined) kept.set(key, file);
    else if (!replaced.has(file.file))
      messages.push({ file: file.file, ...toMessage(first, file) });
  }
  const notes = valid
    .filter(({ fil }) => kept.get(keys.get(fil) ?? '')?.file === fil)
    .map(({ fil, erstatter, grund }) => toWarning(fil, archiveText.corrected(erstatter, grund)));
  return {
    files: [...kept.values()].map((file) => withNotes(file, notes)),
    messages: [...messages, ...notes],
  };
}

/** Whether what a correction replaces replaces it in turn, by itself or by way of others: nobody can say which one holds. */
function leadsBack({ fil, erstatter }: Correction, corrections: readonly Correction[]): boolean {
  const met = new Set<string>();
  const next = [erstatter];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (file === fil) return true;
    if (met.has(file)) continue;
    met.add(file);
    next.push(...corrections.flatMap((one) => (one.fil === file ? one.erstatter : [])));
  }
  return false;
}

function toKey({ meeting: { body, date, startTime = '' } }: ArchiveFile): string {
  return [date, startTime, body.slug].join(' ');
}

function toWarning(file: string, reason: string): FileMessage {
  return { file, ruleId: 'duplicate-meeting', severity: 'warning', reason };
}

function withNotes(file: ArchiveFile, notes: readonly FileMessage[]): ArchiveFile {
  const own = notes.filter((note) => note.file === file.file);
  if (own.length === 0) return file;
  return {
    ...{ file: file.file, sha256: file.sha256 },
    meeting: { ...file.meeting, notes: own.map(({ file: _, ...note }) => note) },
    readText: () => file.readText(),
    readDetails: () => file.readDetails(),
    readTexts: () => file.readTexts(),
  };
}

function toMessage(first: ArchiveFile, second: ArchiveFile): Message {
  const ruleId = 'duplicate-meeting';
  const line =
    first.sha256 === second.sha256
      ? undefined
      : findDifference(first.readText(), second.readText());
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
