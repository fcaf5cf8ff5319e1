import type { HeadValues } from './head-values.ts';
import { toSlug } from './slug.ts';
import { DATE, DAY_MONTH, parseDate } from './values.ts';

/** A verb that a decision is told by, whoever made it, with what may stand between it and where that was. */
const TREATED =
  /^(?:Godkendt|Tiltrådt|Vedtaget|Anbefal(?:et|es)|Drøftet|Udsat|Forkastet|Afvist|(?:Taget\stil|Til)\s(?:efterretning|orientering))(?:\s(?:og\s\p{Ll}+t|som\s(?!\p{Ll}+et(?!\p{L}))\p{Ll}+|med\s\p{Ll}+er|enstemmigt|på\s(?:et\s|sit\s)?\p{Ll}*mødet?)(?!\p{L})){0,3}/u;

/** A body by its name, or built as one: `Teknisk Udvalg`, `bestyrelsen`. */
const BODY =
  '(?:\\p{Lu}[\\p{L}-]+(?:(?:,|\\s(?:for|og|i))?\\s\\p{Lu}[\\p{L}-]+){0,5}|\\p{Ll}*(?:udvalg|udvalget|råd|rådet|nævnet|bestyrelsen|direktionen|forvaltningen|administrationen))(?!\\p{L})';
const BY = new RegExp(`^\\s(?:i|af|hos|ved)\\s(?<body>${BODY})`, 'u');
/** Whom it was talked over with: `med Ældrerådet`, `med naboerne`. A remark and an owner are nobody. */
const WITH = new RegExp(
  `^\\smed\\s(?!\\p{L}*(?:bemærkning|tilføjelse|ændring|præcisering|undtagelse|forslag|indstilling))(?:${BODY}|\\p{Ll}{3,}(?:en|et|ne))(?=$|[.,]|\\s(?:den|d\\.|i|og|om|på|ved)\\s)`,
  'u',
);
/** `den 1. april 2011`, `i maj`, `i 2011`. */
const DAY = new RegExp(
  `^\\s(?:(?:den|d\\.)\\s(?<date>${DATE}|${DAY_MONTH}|\\d{1,2}[./]\\d{1,2})|i\\s(?:(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?!\\p{L})|(?:19|20)\\d{2}(?!\\d)))`,
  'u',
);

/**
 * Whether a sentence that reads as a decision tells that the case was treated somewhere else: by another body, with
 * somebody, or on another day than the meeting's.
 *
 * ```
 * Drøftet med Ældrerådet den 1. april 2011.
 *             ^^^^^^^^^^
 * Godkendt som forslag i Teknisk Udvalg i maj.
 *                        ^^^^^^^^^^^^^^
 * ```
 */
export function isElsewhere(text: string, meeting: HeadValues): boolean {
  const [treated] = TREATED.exec(text) ?? [];
  if (treated === undefined) return false;
  const rest = text.slice(treated.length);
  if (treated.startsWith('Drøftet') && WITH.test(rest)) return true;
  const by = BY.exec(rest);
  const day = DAY.exec(rest.slice(by?.[0].length ?? 0));
  const isOther = by !== null && toSlug(by.groups?.['body'] ?? '') !== meeting.body?.slug;
  return isOther || (day !== null && parseDate(day.groups?.['date'] ?? '') !== meeting.date);
}
