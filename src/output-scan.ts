import { lookAtText } from './first-look.ts';
import { readCprNumbers } from './guards.ts';
import { buildOutputReader } from './output-text.ts';
import type { SecretPlace, Secrets } from './secrets.ts';

/** What must be found nowhere in the output, and what may be there. */
export interface ScanOptions {
  readonly secrets: Secrets;
  /** CPR-shaped numbers, ten digits each, that somebody has looked at and found to be none. */
  readonly allowedNumbers: ReadonlySet<string>;
}

/** Something in a published file that must not be there; never the thing itself. */
export interface Leak {
  /** The file's path within the site. */
  readonly output: string;
  readonly kind: 'line' | 'number' | 'cpr';
  /** Where the source has it: absent for a CPR number. */
  readonly source?: SecretPlace;
}

/** Looks through files of a site, one at a time. */
export type OutputScanner = (output: string, bytes: Uint8Array) => readonly Leak[];

/** A scanner that knows nothing of templates or data files: only what the sources withhold, and how a file is read. */
export function buildOutputScanner({ secrets, allowedNumbers }: ScanOptions): OutputScanner {
  const search = secrets.toByteSearch();
  const read = buildOutputReader((text) => lookAtText(text, search));
  return (output, bytes) => {
    let line: SecretPlace | undefined;
    let number: SecretPlace | undefined;
    let hasCpr = false;
    for (const { readings, isWordList } of read(output, bytes)) {
      line ??= secrets.findPassage(readings);
      number ??= secrets.findNumber(readings);
      hasCpr ||= !isWordList && readings.some((it) => hasCprNumber(it, allowedNumbers));
    }
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
