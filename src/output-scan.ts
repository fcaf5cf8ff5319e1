import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASE_NUMBER, DOCUMENT_NUMBER } from '../parsers/values.ts';
import { buildFingerprints } from './fingerprints.ts';
import { readCprNumbers } from './guards.ts';
import { type OutputText, toOutputText } from './output-text.ts';
import type { Disclosure, WithheldText } from './withheld.ts';

/** A source file by the name that is printed, and what it may show. */
export interface DisclosedFile {
  readonly file: string;
  readonly disclosure: Disclosure;
}

/** What must be found nowhere in the output, and what may be there. */
export interface ScanOptions {
  /** Every file that was read, also those that are not published: their closed items are closed too. */
  readonly withheld: readonly DisclosedFile[];
  /** Texts that are public: the lines of published open items, and the words of the pages themselves. */
  readonly open: Iterable<string>;
  /** CPR-shaped numbers, ten digits each, that somebody has looked at and found to be none. */
  readonly allowedNumbers: ReadonlySet<string>;
}

/** Something in a published file that must not be there; never the thing itself. */
export interface Leak {
  /** The file's path within the site. */
  readonly output: string;
  readonly kind: 'line' | 'number' | 'cpr';
  /** Where the source has it: absent for a CPR number. */
  readonly source?: { readonly file: string; readonly line: number };
}

type Place = NonNullable<Leak['source']>;

/** Numbers as a text writes them, and as the search index does: without their hyphens. */
const NUMBER = new RegExp(
  String.raw`(?<![\p{Nd}-])(?:${CASE_NUMBER}|${DOCUMENT_NUMBER}|\d{2}\.\d{2}\.\d{2})(?!\p{Nd})|\d{7,}[A-Z]?`,
  'giu',
);

/** Looks through files of a site, one at a time. */
export type OutputScanner = (output: string, bytes: Uint8Array) => readonly Leak[];

/** A scanner that knows nothing of templates or data files: only what the sources withhold, and how a file is read. */
export function buildOutputScanner({ withheld, open, allowedNumbers }: ScanOptions): OutputScanner {
  const passages = buildFingerprints<Place>();
  const numbers = new Map<string, Place>();
  const places = (pick: (disclosure: Disclosure) => readonly WithheldText[]) =>
    withheld.flatMap(({ file, disclosure }) =>
      pick(disclosure).map(({ line, text }) => ({ text, place: { file, line } })),
    );
  for (const { text, place } of places(({ lines }) => lines)) passages.add(text, place);
  for (const { text, place } of places((it) => it.numbers)) numbers.set(toKey(text), place);
  for (const text of open) {
    passages.forget(text);
    for (const [number] of text.matchAll(NUMBER)) numbers.delete(toKey(number));
  }
  return (output, bytes) => {
    const text = toOutputText(output, bytes);
    const line = findFirst(text.readings, (reading) => passages.find(reading));
    const number = numbers.size === 0 ? undefined : findNumber(text, numbers);
    return [
      ...(line === undefined ? [] : [{ output, kind: 'line', source: line } as const]),
      ...(number === undefined ? [] : [{ output, kind: 'number', source: number } as const]),
      ...(hasCprNumber(text, allowedNumbers) ? [{ output, kind: 'cpr' } as const] : []),
    ];
  };
}

/** Every leak in the files of a folder, file by file. */
export function scanOutput(
  folder: string,
  files: readonly string[],
  scan: OutputScanner,
): readonly Leak[] {
  return files.flatMap((file) => scan(file, readFileSync(join(folder, file))));
}

function findNumber(
  { readings }: OutputText,
  numbers: ReadonlyMap<string, Place>,
): Place | undefined {
  return findFirst(readings, (reading) => {
    for (const [number] of reading.matchAll(NUMBER)) {
      const key = toKey(number);
      const place = numbers.get(key) ?? numbers.get(key.replace(/[A-Z]$/u, ''));
      if (place !== undefined) return place;
    }
    return undefined;
  });
}

function hasCprNumber({ readings, isWordList }: OutputText, allowed: ReadonlySet<string>): boolean {
  if (isWordList) return false;
  return readings.some((reading) =>
    readCprNumbers(reading).some(({ digits }) => !allowed.has(digits)),
  );
}

function findFirst<T>(
  readings: readonly string[],
  find: (reading: string) => T | undefined,
): T | undefined {
  for (const reading of readings) {
    const found = find(reading);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `326-2019-777777` and `16-048515k` as `3262019777777` and `16048515K`; a J.nr. as it is, without what follows it. */
function toKey(number: string): string {
  const journal = /^\d{2}\.\d{2}\.\d{2}/u.exec(number)?.[0];
  return journal ?? number.replaceAll('-', '').toUpperCase();
}
