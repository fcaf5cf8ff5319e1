import { loadFind } from './load-find.ts';
import type { Manifest } from './manifest.ts';
import { readDate } from './read-date.ts';
import { jumpText } from './text.ts';

/** A thing that has a page of its own and whose number or day the query is, whole or in part. */
export interface Jump {
  readonly label: string;
  readonly href: string;
}

/** The list that `src/jumps.ts` writes for two digits. */
export interface NumberList {
  readonly sag: readonly string[];
  readonly jnr: readonly string[];
  readonly dok: readonly (readonly [number: string, url: string])[];
}

type DayList = readonly (readonly [date: string, url: string, body: string])[];

/** Of a date as of a number: `08.01.24` may be either. */
const MOST_JUMPS = 4;
/** Numbers written without signs: what their last part is. */
const WHOLE = [
  /^\d{3}(?:19|20)\d\d(?<last>\d{2,})$/u,
  /^(?:19|20)\d\d(?<last>\d{2,})$/u,
  /^\d{2}(?<last>\d{5,7}[a-z]?)$/u,
];

/** The case, J.nr., document, day or year that a query leads to. */
export async function findJumps(prefix: string, text: string): Promise<readonly Jump[]> {
  const date = readDate(text);
  const number = readNumber(text);
  if (date === undefined && number === undefined) return [];
  const manifest = await (await loadFind()).loadManifest(prefix);
  const lists = [
    date === undefined ? [] : listDays(prefix, date, manifest),
    number === undefined ? [] : listNumbers(prefix, text, number, manifest),
  ];
  return (await Promise.all(lists)).flatMap((jumps) => jumps.slice(0, MOST_JUMPS));
}

/** The digits of a query that is a number, or a part of one, and nothing else. */
export function readNumber(text: string): string | undefined {
  const low = text.trim().toLowerCase();
  const bare = low.replace(/^(?:sagsnr|sag|j\.? ?nr|dok(?:ument)?(?:nr)?)\.?:? */u, '');
  return /^\d[\d.\- ]*\d[a-z]?$/u.test(bare) ? bare.replace(/[.\- ]/gu, '') : undefined;
}

/** Whether a number, or what follows one of its signs, begins with these digits. */
export function matchesNumber(number: string, digits: string): boolean {
  const parts = number.toLowerCase().split(/[-.]/u);
  return parts.some((_part, place) => parts.slice(place).join('').startsWith(digits));
}

/** The jumps of one list of numbers. */
export function toNumberJumps(
  { sag, jnr, dok }: NumberList,
  digits: string,
  prefix: string,
): readonly Jump[] {
  const cases = sag.filter((number) => matchesNumber(number, digits));
  const topics = jnr.filter((number) => number.replaceAll('.', '').startsWith(digits));
  const group = (digits.match(/../gu) ?? []).join('.');
  const journals = topics.length > 1 && digits.length % 2 === 0 ? [group, ...topics] : topics;
  return [
    ...cases.map((number) => ({
      label: jumpText.case(number),
      href: `${prefix}sager/${number.toLowerCase()}/`,
    })),
    ...[...new Set(journals)].map((number) => ({
      label: jumpText.journal(number),
      href: `${prefix}jnr/${number}/`,
    })),
    ...dok
      .filter(([number]) => matchesNumber(number, digits))
      .map(([number, url]) => ({
        label: jumpText.document(number),
        href: prefix + url.slice(1),
      })),
  ];
}

async function listNumbers(
  prefix: string,
  text: string,
  digits: string,
  { numbers }: Manifest,
): Promise<readonly Jump[]> {
  const lasts = [digits, ...WHOLE.map((pattern) => pattern.exec(digits)?.groups?.['last'])];
  const written = text.trim().split('-').at(-1)?.replace(/\D/gu, '');
  const starts = new Set([...lasts, written].map((part) => part?.slice(0, 2)));
  const { loadJson } = await loadFind();
  const names = numbers.filter((name) => starts.has(name));
  const lists = names.map((name) => loadJson<NumberList>(prefix, `tal/${name}.json`));
  const jumps = (await Promise.all(lists)).flatMap((list) => toNumberJumps(list, digits, prefix));
  // The whole number before those that only begin with it.
  return jumps.sort((a, b) => a.label.length - b.label.length);
}

async function listDays(
  prefix: string,
  date: string,
  { years }: Manifest,
): Promise<readonly Jump[]> {
  const year = date.slice(0, 4);
  if (!years.includes(year)) return [];
  if (date === year) return [{ label: jumpText.year(year), href: `${prefix}aar/${year}/` }];
  const { loadJson } = await loadFind();
  const days = await loadJson<DayList>(prefix, `dage/${year}.json`);
  return days
    .filter(([day]) => day.startsWith(date))
    .map(([day, url, body]) => ({
      label: jumpText.day(body, formatDay(day)),
      href: prefix + url.slice(1),
    }));
}

/** `28.1.2019` */
function formatDay(day: string): string {
  return day.split('-').map(Number).reverse().join('.');
}
