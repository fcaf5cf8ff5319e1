import type { Jump } from './jump.ts';
import { loadFind } from './load-find.ts';
import type { Manifest } from './manifest.ts';
import {
  chooseCaseLists,
  chooseNumberLists,
  type NumberList,
  toNumberJumps,
} from './number-jumps.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import { jumpText } from './text.ts';

type DayList = readonly (readonly [date: string, url: string, body: string])[];

/** Of a date as of a number: `08.01.24` may be either. */
const MOST_JUMPS = 4;

/** The case, J.nr., document, day or year that a query leads to. */
export async function findJumps(prefix: string, text: string): Promise<readonly Jump[]> {
  const date = readDate(text);
  const number = readNumber(text);
  if (date === undefined && number === undefined) return [];
  const manifest = await (await loadFind()).loadManifest(prefix);
  const lists = [
    date === undefined ? [] : listDays(prefix, date, manifest),
    number === undefined ? [] : listNumbers(prefix, number, manifest),
  ];
  return (await Promise.all(lists)).flatMap((jumps) => jumps.slice(0, MOST_JUMPS));
}

async function listNumbers(
  prefix: string,
  number: string,
  { numbers, cases = [] }: Manifest,
): Promise<readonly Jump[]> {
  const { loadJson } = await loadFind();
  const load = <List>(folder: string, names: readonly string[]) =>
    Promise.all(names.map((name) => loadJson<List>(prefix, `${folder}/${name}.json`)));
  const [caseLists, lists] = await Promise.all([
    load<readonly string[]>('sager', chooseCaseLists(cases, number)),
    load<NumberList>('tal', chooseNumberLists(numbers, number)),
  ]);
  return toNumberJumps(number, caseLists, lists, prefix);
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
