import { buildFingerprints } from './fingerprints.ts';
import { readCprNumbers } from './guards.ts';
import { buildOutputReader } from './output-text.ts';
import type { Disclosure } from './withheld.ts';
import { buildWithheldNumbers } from './withheld-numbers.ts';

/** A source file by the name that is printed, and what it may show. */
export interface DisclosedFile {
  readonly file: string;
  readonly disclosure: Disclosure;
}

/** What must be found nowhere in the output, and what may be there. */
export interface ScanOptions {
  /** Every file that was read, also those that are not published: their closed items are closed too. */
  readonly withheld: readonly DisclosedFile[];
  /**
   * Texts that are public: the lines of published open items, and the words of the pages themselves. Looked at only
   * where something was found, one list after the other: most scans of a few files need none of them.
   */
  readonly open: readonly (() => Iterable<string>)[];
  /** The keys of public numbers: the rest of what makes lists. */
  readonly openNumbers: Iterable<string>;
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

/** Looks through files of a site, one at a time. */
export type OutputScanner = (output: string, bytes: Uint8Array) => readonly Leak[];

/** A scanner that knows nothing of templates or data files: only what the sources withhold, and how a file is read. */
export function buildOutputScanner(options: ScanOptions): OutputScanner {
  const passages = buildFingerprints<Place>();
  const numbers = buildWithheldNumbers<Place>();
  for (const { file, disclosure } of options.withheld) {
    for (const { text, line } of disclosure.lines) passages.add(text, { file, line });
    for (const { text, line } of disclosure.numbers) numbers.add(text, { file, line });
  }
  numbers.forgetKeys(options.openNumbers);
  const read = buildOutputReader();
  const open = [...options.open];
  const find = (readings: readonly string[], set: typeof passages | typeof numbers) => {
    let place = findFirst(readings, set.find);
    while (place !== undefined && open.length > 0) {
      for (const text of open.shift()?.() ?? []) {
        passages.forget(text);
        numbers.forget(text);
      }
      place = findFirst(readings, set.find);
    }
    return place;
  };
  return (output, bytes) => {
    const { readings, isWordList } = read(output, bytes);
    const line = find(readings, passages);
    const number = find(readings, numbers);
    const hasCpr = !isWordList && readings.some((it) => hasCprNumber(it, options.allowedNumbers));
    return [
      ...(line === undefined ? [] : [{ output, kind: 'line', source: line } as const]),
      ...(number === undefined ? [] : [{ output, kind: 'number', source: number } as const]),
      ...(hasCpr ? [{ output, kind: 'cpr' } as const] : []),
    ];
  };
}

function hasCprNumber(reading: string, allowed: ReadonlySet<string>): boolean {
  return readCprNumbers(reading).some(({ digits }) => !allowed.has(digits));
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
