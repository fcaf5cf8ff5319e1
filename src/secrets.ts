import { buildFingerprints, type FingerprintsData } from './fingerprints.ts';
import type { ByteSearch } from './fold-bytes.ts';
import { openTagReader } from './tag-bytes.ts';
import { buildNumberWatch } from './watch-numbers.ts';
import type { Disclosure } from './withheld.ts';
import { buildWithheldNumbers } from './withheld-numbers.ts';

/** A source file by the name that is printed, and what it may show. */
export interface DisclosedFile {
  readonly file: string;
  readonly readDisclosure: () => Pick<Disclosure, 'open' | 'lines' | 'numbers'>;
}

/** Where the source has something that is withheld. */
export interface SecretPlace {
  readonly file: string;
  readonly line: number;
}

/** Texts in lists that are asked for one after the other, until nothing is found any more: most searches need few of them. */
export type TextLists = readonly (() => Iterable<string>)[];

export interface SecretsOptions {
  /** Every file that was read, also those that are not published: their closed items are closed too. */
  readonly withheld: readonly DisclosedFile[];
  /** Texts that are public: the lines of published open items, and the words of the pages themselves. */
  readonly open: TextLists;
  /** The keys of public numbers, in lists: the rest of what makes the site's lists. */
  readonly openNumbers: Iterable<readonly string[]>;
}

/** What must be found nowhere, as plain data. */
export interface SecretsData {
  readonly passages: FingerprintsData<SecretPlace>;
  readonly numbers: ReadonlyMap<string, SecretPlace>;
}

/** The passages and numbers that are withheld and stand in no public text. */
export interface Secrets {
  findPassage(readings: readonly string[]): SecretPlace | undefined;
  findNumber(readings: readonly string[]): SecretPlace | undefined;
  /** The same for bytes: it may find what stands in a public text too. */
  toByteSearch(): ByteSearch;
  /** More public texts, to be asked for after the others. */
  addOpen(lists: TextLists): void;
  /** Asks for all public texts at once. What is left is small, and another process can search for it. */
  toData(): SecretsData;
}

/** The secrets of these files, or those of another process. */
export function buildSecrets(given: SecretsOptions | SecretsData): Secrets {
  const data = 'passages' in given ? given : undefined;
  const passages = buildFingerprints<SecretPlace>(data?.passages);
  const numbers = buildWithheldNumbers<SecretPlace>(data?.numbers);
  const open: (() => Iterable<string>)[] = [];
  if ('withheld' in given) {
    for (const { file, readDisclosure } of given.withheld) {
      const disclosure = readDisclosure();
      for (const { text, line } of disclosure.lines) passages.add(text, { file, line });
      for (const { text, line } of disclosure.numbers) numbers.add(text, { file, line });
    }
    for (const keys of given.openNumbers) numbers.forgetKeys(keys);
    open.push(...given.open);
  }
  let texts: Iterator<string> | undefined;
  const toNextText = (): string | undefined => {
    for (;;) {
      texts ??= open.shift()?.()[Symbol.iterator]();
      const next = texts?.next();
      if (next === undefined || !next.done) return next?.value;
      texts = undefined;
    }
  };
  const forget = (text: string): boolean => {
    // Of both, whatever was found of one.
    const [hadPassage, hadNumber] = [passages.forget(text), numbers.forget(text)];
    return hadPassage || hadNumber;
  };
  /** Forgets some texts that hold something, or what is left of them; whether there was any. */
  const forgetSome = (most: number): boolean => {
    let count = 0;
    while (count < most) {
      const text = toNextText();
      if (text === undefined) break;
      if (forget(text)) count += 1;
    }
    return count > 0;
  };
  const find = (readings: readonly string[], among: Pick<typeof passages, 'find'>) => {
    let place = findFirst(readings, among.find);
    // Twice as many each time: the readings may be longer than the texts.
    for (let most = 1; place !== undefined && forgetSome(most); most *= 2) {
      place = findFirst(readings, among.find);
    }
    return place;
  };
  return {
    findPassage: (readings) => find(readings, passages),
    findNumber: (readings) => find(readings, numbers),
    toByteSearch: () => {
      const has = (run: string): boolean => numbers.find(run) !== undefined;
      const watch = buildNumberWatch(numbers.toData().keys(), has);
      return { tags: openTagReader(), numbers: watch, hasPassage: passages.has };
    },
    addOpen: (lists) => open.push(...lists),
    toData: () => {
      forgetSome(Number.POSITIVE_INFINITY);
      return { passages: passages.toData(), numbers: numbers.toData() };
    },
  };
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
