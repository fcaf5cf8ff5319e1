import { isBodyName } from './bodies.ts';
import { groupsOf } from './groups.ts';
import { LATIN } from './letters.ts';
import { listMatches } from './matches.ts';
import type { ParsedReference } from './parsed-meeting.ts';
import { toSlug } from './slug.ts';
import {
  CASE_NUMBER,
  DATE,
  DAY_MONTH,
  DOCUMENT_NUMBER,
  parseDate,
  parseDayMonth,
} from './values.ts';

/** A reference without its place. */
export type FoundReference = Omit<ParsedReference, 'line'>;

const NUMBERS_AFTER = (number: string): string =>
  `${number}(?:(?:,\\s|\\sog\\s|,\\sog\\s)${number}){0,9}(?![\\d-])`;
const CASE_LABEL =
  '(?<!\\p{L})(?:sagsnummer|sags[\\s-]?nr|sagsid|sagerne|sagens|sagen|sager|sag)(?:\\.?\\s?(?:nr|nummer|id)\\b)?\\.?\\s?:?\\s{0,2}';
const DOCUMENT_LABEL =
  '(?<!\\p{L})(?:dokumentnummer|dokumentnr|dokumenterne|dokumentet|dokument|dok)(?:\\.?\\s?(?:nr|nummer)\\b)?\\.?\\s?:?\\s{0,2}';
const CASES = new RegExp(`${CASE_LABEL}(?<numbers>${NUMBERS_AFTER(CASE_NUMBER)})`, 'giu');
const DOCUMENTS = new RegExp(
  `${DOCUMENT_LABEL}(?<numbers>${NUMBERS_AFTER(DOCUMENT_NUMBER)})`,
  'giu',
);

/** The first part of a compound name: `Teknik- og `, `Børn-, Unge- og `. */
const FIRST_PART = `(?:[${LATIN}]{2,30}-(?:,\\s|\\sog\\s)){0,3}`;
const WHEN = `(?<date>(?:(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\\s)?(?:(?:den|d\\.)\\s{0,2})?(?:${DATE}|${DAY_MONTH})(?![${LATIN}]))`;
const MEETING_WORD =
  '(?:(?:ordinære|ekstraordinære|seneste|sidste|kommende|næste)\\s)?(?:møder|mødet|møde)';
/** The ways to name a meeting: a word of meeting stands between the body and the date. */
const MEETINGS: readonly RegExp[] = [
  new RegExp(
    `(?<![${LATIN}-])(?<genitive>(?:Udvalget\\sfor\\s[^.,;:]{2,60}?|${FIRST_PART}[${LATIN}]{2,40})s)\\s${MEETING_WORD}\\s${WHEN}`,
    'giu',
  ),
  new RegExp(
    `(?<![${LATIN}-])(?<compound>${FIRST_PART}[${LATIN}]{2,40}?)s?(?:møderne|mødet|møde)\\s${WHEN}`,
    'giu',
  ),
];
/** Compounds drop the article: `Direktions-mødet` is `Direktionen`'s. */
const ARTICLES: readonly (readonly [RegExp, string])[] = [
  [/(?:udvalg|råd|nævn)$/iu, 'et'],
  [/(?:direktion|kommission)$/iu, 'en'],
  [/bestyrelse$/iu, 'n'],
  [/forum$/iu, 'met'],
];

const HAS_NUMBER = /\d-\d/u;
const HAS_YEAR = /\d{4}/u;
const NUMBER = new RegExp(CASE_NUMBER, 'gu');
/** What every mention of a meeting ends in: its word, the day. */
const HAS_MEETING = /møde(?:t|rne|r)?\s(?:[a-zæøå]{3,4}dag\s)?(?:(?:den|d\.)\s{0,2})?\d/iu;

/** Years by day (`04-26`) and by day and body (`04-26 direktionen`), as mentioned earlier in the item. */
export type KnownDays = Map<string, string>;

/** Every reference in a line of prose, in the order of the words. `knownDays` is filled with the days met. */
export function findReferences(
  value: string,
  ownBody: string,
  knownDays: KnownDays,
): readonly FoundReference[] {
  const found: (FoundReference & { at: number })[] = [];
  // Most lines have neither a number with hyphens nor a meeting: they are passed over cheaply.
  if (HAS_NUMBER.test(value)) {
    found.push(...findNumbers(value, CASES, 'case'), ...findNumbers(value, DOCUMENTS, 'document'));
  }
  if (HAS_MEETING.test(value)) found.push(...findMeetings(value, ownBody, knownDays));
  else noteDays(value, knownDays);
  return found.sort((a, b) => a.at - b.at).map(toReference);
}

/** A day without its year is that of the last full mention before it, be it in the same line. */
function findMeetings(
  value: string,
  ownBody: string,
  knownDays: KnownDays,
): (FoundReference & { at: number })[] {
  const matches = MEETINGS.flatMap((pattern) => listMatches(value, pattern));
  const found = new Map<number, FoundReference & { at: number }>();
  let read = 0;
  for (const match of matches.sort((a, b) => a.index - b.index)) {
    noteDays(value.slice(read, match.index), knownDays);
    read = match.index;
    const { genitive, compound = '', date } = groupsOf<'date', 'genitive' | 'compound'>(match);
    const slug = toBodySlug(genitive?.slice(0, -1) ?? toArticled(compound), ownBody);
    const day = slug && toDay(date, slug, knownDays);
    if (slug && day && !found.has(match.index)) {
      const target = `${day}-${slug}`;
      found.set(match.index, { kind: 'meeting', text: match[0], target, at: match.index });
    }
  }
  noteDays(value.slice(read), knownDays);
  return [...found.values()];
}

function toReference({ kind, text, target }: FoundReference): FoundReference {
  return { kind, text, target };
}

function findNumbers(
  value: string,
  pattern: RegExp,
  kind: 'case' | 'document',
): (FoundReference & { at: number })[] {
  return listMatches(value, pattern).flatMap((match) => {
    const { numbers } = groupsOf<'numbers'>(match);
    const start = match.index + match[0].length - numbers.length;
    return listMatches(numbers, NUMBER).map((number) => ({
      kind,
      text: number[0],
      target: number[0],
      at: start + number.index,
    }));
  });
}

function toArticled(compound: string): string {
  const article = ARTICLES.find(([pattern]) => pattern.test(compound))?.[1] ?? '';
  return `${compound}${article}`;
}

/** The slug of a name that is a body's; `chefmøde` and `ledermøde` have no body. */
function toBodySlug(name: string, ownBody: string): string | undefined {
  const slug = toSlug(name);
  return slug !== '' && (slug === ownBody || isBodyName(name)) ? slug : undefined;
}

const DAYS = new RegExp(DATE, 'giu');
const LEADING = /^(?:\p{L}+dag\s)?(?:(?:den|d\.)\s*)?/iu;

function noteDays(value: string, knownDays: KnownDays): void {
  if (!HAS_YEAR.test(value)) return;
  for (const [date] of listMatches(value, DAYS)) {
    const day = parseDate(date);
    if (day) knownDays.set(day.slice(5), day.slice(0, 4));
  }
}

/** The same body's meeting is believed before another mention of the day. */
function toDay(date: string, slug: string, knownDays: KnownDays): string | undefined {
  const bare = date.replace(LEADING, '');
  const full = parseDate(bare);
  if (full) knownDays.set(`${full.slice(5)} ${slug}`, full.slice(0, 4));
  if (full) return full;
  const dayMonth = parseDayMonth(bare);
  const year = dayMonth && (knownDays.get(`${dayMonth} ${slug}`) ?? knownDays.get(dayMonth));
  return year ? `${year}-${dayMonth}` : undefined;
}
