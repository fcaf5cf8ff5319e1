import type { Jump } from './jump.ts';
import { toDigits, toNumberPattern } from './read-number.ts';
import { jumpText } from './text.ts';

/** The list that `src/jumps.ts` writes for two digits. */
export interface NumberList {
  readonly sag: readonly string[];
  readonly jnr: readonly string[];
  readonly dok: readonly (readonly [number: string, url: string])[];
}

/** As many as are cheap: what little is written of a number may begin a list a year. */
const MOST_CASE_LISTS = 2;
/** The last part of what may be a number, or a part of one; of a J.nr. all of it. */
const LASTS = [
  /^(?<last>\d+[a-z]?)$/u,
  /^(?<last>\d\d)(?:[.\- ]\d\d?){0,2}[.-]?$/u,
  /^(?:\d{2,4}[.\- ])?\d{4}[.\- ](?<last>\d+)$/u,
  /^(?:\d{3}[.\- ]?)?(?:19|20)\d\d[.\- ]?(?<last>\d{2,})$/u,
  /^\d\d[.\- ](?<last>\d+[a-z]?)$/u,
  /^\d\d(?<last>\d{5,7}[a-z]?)$/u,
];

/** The lists of the cases whose numbers, or what follows the first sign in them, begin as what is written; the newest first. */
export function chooseCaseLists(names: readonly string[], written: string): readonly string[] {
  const digits = toDigits(written);
  const chosen = names.filter((name) => {
    const [whole, year] = [toDigits(name), name.split('-')[1]];
    // A year alone is no number.
    const isIn = year !== undefined && digits.startsWith(year) && digits !== year;
    return isIn || digits.startsWith(whole) || whole.startsWith(digits);
  });
  return chosen.slice(-MOST_CASE_LISTS).reverse();
}

/** The lists that have the numbers whose last part, or all of a J.nr., begins as what is written ends. */
export function chooseNumberLists(names: readonly string[], written: string): readonly string[] {
  const lasts = LASTS.map((pattern) => pattern.exec(written)?.groups?.['last']?.slice(0, 2));
  return names.filter((name) => lasts.includes(name));
}

/**
 * The jumps of some lists of cases and some lists of numbers: the whole number first, then the cases, J.nr. and documents
 * that begin so, the shorter before the longer.
 */
export function toNumberJumps(
  written: string,
  caseLists: readonly (readonly string[])[],
  lists: readonly NumberList[],
  prefix: string,
): readonly Jump[] {
  const digits = toDigits(written);
  const pattern = toNumberPattern(written);
  const begins = (number: string) => number.match(pattern) !== null;
  // What goes less far into the last part is in other lists too: what this one has of it would be there by chance.
  const reaches = (number: string) =>
    [...number.matchAll(pattern)].some(({ 0: found, index }) => {
      return index + found.length >= Math.min(number.lastIndexOf('-') + 3, number.length);
    });
  const cases = [
    ...caseLists.flatMap((list) => list.filter(begins).sort(byLength)),
    ...lists.flatMap(({ sag }) => sag.filter(reaches)).sort(byLength),
  ];
  const topics = lists.flatMap(({ jnr }) => jnr.filter((number) => number.search(pattern) === 0));
  const group = (digits.match(/../gu) ?? []).join('.');
  const journals = topics.length > 1 && digits.length % 2 === 0 ? [group, ...topics] : topics;
  const documents = lists
    .flatMap(({ dok }) => dok.filter(([number]) => reaches(number)))
    .sort(([a], [b]) => byLength(a, b));
  const toJump = (number: string, toLabel: (number: string) => string, path: string) => {
    return { isWhole: toDigits(number) === digits, label: toLabel(number), href: prefix + path };
  };
  const jumps = [
    ...cases.map((number) => toJump(number, jumpText.case, `sager/${number.toLowerCase()}/`)),
    ...journals.map((number) => toJump(number, jumpText.journal, `jnr/${number}/`)),
    ...documents.map(([number, url]) => toJump(number, jumpText.document, url.slice(1))),
  ].sort((a, b) => Number(b.isWhole) - Number(a.isWhole));
  // A case may be in lists of both kinds.
  return [...new Map(jumps.map(({ label, href }) => [label, { label, href }])).values()];
}

const byLength = (a: string, b: string) => a.length - b.length;
