import { parseISO } from 'date-fns/parseISO';
import type { $brand } from 'zod';

/** `YYYY-MM-DD`. */
export type IsoDate = string & $brand<'IsoDate'>;
/** Sagsnr.: `326-2018-33014`, `23-010268`, `16-048515K`. */
export type CaseNumber = string & $brand<'CaseNumber'>;
/** Dokumentnr.: `326-2018-294869`. */
export type DocumentNumber = string & $brand<'DocumentNumber'>;
/** J.nr.: `00.22.04`, with or without a facet (`00.22.04-G01`). */
export type JournalNumber = string & $brand<'JournalNumber'>;

/** Danish month names in order; the source also cuts them to three letters (`jan.`). */
const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** Danish weekday names, Monday first. */
export const WEEKDAYS = [
  'mandag',
  'tirsdag',
  'onsdag',
  'torsdag',
  'fredag',
  'lørdag',
  'søndag',
] as const;

/** A day and month in words, for building regexes: `28. januar`, `1.februar`, `3 maj`. */
export const DAY_MONTH = `\\d{1,2}\\.?\\s{0,3}(?:${MONTHS.join('|')}|jan\\.?|feb\\.?|apr\\.?|aug\\.?|sept?\\.?|okt\\.?|nov\\.?|dec\\.?)`;

/** A whole date as the source writes it: `28. januar 2019`, `28-01-2019`, `28.01.2019`, `28/1 2019`. */
export const DATE = `(?:${DAY_MONTH}\\s{1,3}\\d{4}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}|\\d{1,2}/\\d{1,2}\\s{1,2}\\d{4})`;

const WORDED = /^(?<day>\d{1,2})\.?\s{0,3}(?<month>[a-zæøå]{3,9})\.?(?:\s{1,3}(?<year>\d{4}))?$/iu;
const NUMERIC = /^(?<day>\d{1,2})[-./](?<month>\d{1,2})(?:[-./]|\s{1,2})(?<year>\d{4})$/u;

/** Month number 1–12 of a Danish month name or its abbreviation. */
function parseMonth(word: string): number | undefined {
  const key = word.toLowerCase();
  const index = MONTHS.findIndex(
    (month) => month === key || (key.length >= 3 && month.startsWith(key)),
  );
  return index < 0 ? undefined : index + 1;
}

function toIsoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;
}

/** How many days a month (1–12) has. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A date as the source writes it → `YYYY-MM-DD`; undefined where there is no such day. */
export function parseDate(text: string): IsoDate | undefined {
  const match = NUMERIC.exec(text.trim()) ?? WORDED.exec(text.trim());
  const { day, month, year } = match?.groups ?? {};
  if (!day || !month || !year) return undefined;
  const number = /^\d/u.test(month) ? Number(month) : parseMonth(month);
  return number ? toIsoDate(Number(year), number, Number(day)) : undefined;
}

/** A day and month without a year (`26. april`) → `MM-DD`. */
export function parseDayMonth(text: string): string | undefined {
  const { day, month } = WORDED.exec(text.trim())?.groups ?? {};
  const number = month ? parseMonth(month) : undefined;
  return number && day ? toIsoDate(2000, number, Number(day))?.slice(5) : undefined;
}

/** The Danish weekday of a day, in lower case. */
export function weekdayOf(date: IsoDate): string {
  return WEEKDAYS[(parseISO(date).getDay() + 6) % 7] as string;
}

/** `12:30`, `12.30`, `9` → `HH:MM`. */
export function parseTime(text: string): string | undefined {
  const { hour, minute = '00' } =
    /^(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?$/u.exec(text.trim())?.groups ?? {};
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** A case number, for building regexes: both systems, `326-2018-33014` and `16-048515K`. */
export const CASE_NUMBER = '(?:\\d{2,4}-\\d{4}-\\d{1,8}|\\d{2}-\\d{5,7}[A-Z]?)';
/** A document number, for building regexes: `326-2018-294869`. */
export const DOCUMENT_NUMBER = '\\d{2,4}-\\d{4}-\\d{1,8}';
/** A J.nr., for building regexes: `00.22.04`, `00.22.04-G01`, `00.22.04G01-5`, `00.22.04 Ø54`. */
export const JOURNAL_NUMBER =
  '\\d{2}\\.\\d{2}\\.\\d{2}(?:[-\\s]?[A-ZÆØÅ]\\d{2}(?:-\\d{1,6}){0,3})?';

const CASE = new RegExp(`^${CASE_NUMBER}$`, 'u');
const DOCUMENT = new RegExp(`^${DOCUMENT_NUMBER}$`, 'u');
const JOURNAL = new RegExp(`^${JOURNAL_NUMBER}$`, 'u');

/** A whole case number, or undefined. */
export function parseCaseNumber(text: string): CaseNumber | undefined {
  return CASE.test(text) ? (text as CaseNumber) : undefined;
}

/** A whole document number, or undefined. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  return DOCUMENT.test(text) ? (text as DocumentNumber) : undefined;
}

/** A whole J.nr., or undefined. */
export function parseJournalNumber(text: string): JournalNumber | undefined {
  return JOURNAL.test(text) ? (text as JournalNumber) : undefined;
}
