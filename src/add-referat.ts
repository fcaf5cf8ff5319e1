import { basename, join } from 'node:path';
import { parseReferat, toSlug } from '../parsers/index.ts';
import { addToFolder, findFreeName } from './add-copy.ts';
import { type Difference, toDifference } from './add-difference.ts';
import { findKnown, type Known } from './add-known.ts';
import type { Config } from './config.ts';
import { maskCprNumbers } from './guards.ts';
import type { InputFile } from './input.ts';
import type { Meeting } from './meeting.ts';
import type { NamedFile } from './named-files.ts';
import { readArchive } from './read-archive.ts';
import { readReferat } from './read-file.ts';
import type { Finding } from './report.ts';
import type { Review } from './review.ts';
import { toOpenLines, toPublicSource } from './source-text.ts';
import { sourceText } from './text.ts';

/** Where referater are added, and what people have decided about single files. */
export interface AddOptions {
  /** The input folder. */
  readonly input: string;
  readonly closedItems: Config['closedItems'];
  readonly review: Review;
  /** Only look. */
  readonly dryRun: boolean;
}

/** What became of one named file, and what was found in it. */
export interface Addition {
  /** As it was named. */
  readonly file: string;
  readonly meeting?: Meeting;
  /** Lines of closed items, which are not published. */
  readonly withheldLines: number;
  readonly findings: readonly Finding[];
  readonly outcome: Outcome;
}

/** Names are those within the input folder. */
export type Outcome =
  | { readonly kind: 'added' | 'addable'; readonly name: string; readonly replaces?: string }
  | { readonly kind: 'unpublishable' | 'unreadable' }
  | { readonly kind: 'known'; readonly known: string; readonly same: 'bytes' | 'text' }
  | {
      readonly kind: 'other-text';
      readonly known: string;
      /** What the new file would be called. */
      readonly name: string;
      readonly difference: Difference;
    };

/** Checks one named file, and puts it into the input folder where nothing speaks against it. */
export function addReferat(
  named: NamedFile,
  files: readonly InputFile[],
  options: AddOptions,
): Addition {
  const { input, closedItems, review } = options;
  const file = maskCprNumbers(named.file);
  const { meeting } = readReferat(named, closedItems).outline;
  const wanted = meeting === undefined ? undefined : `${meeting.date}-${meeting.body.slug}.txt`;
  const taken = new Set(files.map((other) => other.file));
  const known = meeting && findKnown(files, named, meeting);
  const isNewEdition = known?.same === 'meeting';
  const name = findFreeName(input, toName(wanted ?? basename(file), isNewEdition), taken);
  // Read under the name that it gets: what people have decided about a file is written under its name.
  const reading = readArchive({ files: [{ ...named, file: name }], problems: [] }, () => file, {
    review: { exceptions: review.exceptions, corrections: [] },
    closedItems,
  });
  const [published] = reading.archive.meetings;
  const source = reading.readSource(name) ?? '';
  const found = {
    file,
    ...(published === undefined ? {} : { meeting: published }),
    withheldLines: source.split('\n').filter((line) => line.trim() === sourceText.withheld).length,
  };
  const findings = reading.findings;
  if (published === undefined || reading.privacyStop)
    return { ...found, findings, outcome: { kind: 'unpublishable' } };
  const replaces = isNewEdition ? known?.file.file : undefined;
  const isDeclared = review.corrections.some(
    ({ fil, erstatter }) => fil === name && erstatter === replaces,
  );
  if (known !== undefined && !isDeclared)
    return { ...found, findings, outcome: toKnownOutcome(known, name, source, closedItems) };
  const note = replaces === undefined ? {} : { replaces };
  if (options.dryRun) return { ...found, findings, outcome: { kind: 'addable', name, ...note } };
  const added = addToFolder(input, name, named.bytes);
  const place = join(input, added);
  return {
    ...found,
    findings: findings.map((finding) => ({ ...finding, file: place })),
    outcome: { kind: 'added', name: added, ...note },
  };
}

/** ASCII only, from the meeting's own id; a corrected edition says what it is. */
function toName(wanted: string, isNewEdition: boolean): string {
  const stem = toSlug(wanted.replace(/\.(?:txt|pdf)$/iu, '')) || 'referat';
  return `${stem}${isNewEdition ? '-rettet' : ''}.txt`;
}

function toKnownOutcome(
  { file, same }: Known,
  name: string,
  source: string,
  closedItems: Config['closedItems'],
): Outcome {
  const known = file.file;
  if (same !== 'meeting') return { kind: 'known', known, same };
  const { tree } = parseReferat(file.text, known, { closedItems });
  const difference = toDifference(toPublicSource(file.text, toOpenLines(tree)), source);
  return { kind: 'other-text', known, name, difference };
}
