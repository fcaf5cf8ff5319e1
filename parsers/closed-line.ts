import { isClosedAlone, parseHeadAccess } from './access-line.ts';
import type { Context, Fields } from './construct.ts';
import { parseGroup } from './group-line.ts';
import { LISTS } from './passage-lines.ts';

/** Most lines are prose: that is seen at once. */
const MAY_BE_CLOSED = /luk|fortrolig|offentlig|personsag/i;
/** How a longer one begins. */
const BEGINS_CLOSED = /^[^a-zæøå]*(?:luk|fortrolig|ikke|sag|punkt|behandle|drøfte)/i;
const LONGEST_SIGN = 100;
/** What came to an end, behind closed doors or not: `Sagen lukkes.`; another item; a list's point or a column of one. */
const OTHER =
  /^(?:[-•–]|\d{1,3}[.)]|status\s?:|punkt\s\d)|(?:sag(?:en)?|punkt(?:et)?|mødet|de[nt])\s(?:er\s|blev\s|bliver\s)?lukke[ts](?!\p{L})/iu;
const OTHER_ITEM = /^punkt\s\d/iu;
/** With a capital behind it: opening hours have a day there, written small or not. */
const CLOSED_HEADING =
  /^(?:[-•–]\s*)?(?:(?:(?:Sag|Dagsordenspunkt|Punkt\snr\.)\s)?\d{1,4}[a-z]?[.:]\s+)?[([]?(?:Lukket|LUKKET)(?:\s(?:punkt|sag|dagsordenspunkt|tillægspunkt|orientering|drøftelse|del))?[)\]]?\s*(?::|\s[-–—])\s*(?!(?:Man|Tirs|Ons|Tors|Fre|Lør|Søn)dag|Jul|Påske)\p{Lu}/u;
/** What a form asks above its `Nej`. */
const OPEN_ALONE = /^(?:åben|åbent|offentlig|offentligt|offentlighed)\s?[:?]?$/iu;
/** Of a form's boxes. */
const CHECKED = /(?:\[\s?x\s?\]|[☒☑])\s*(?:lukket|fortrolig)/iu;
/** `EMN-2020-01234 Lukket` */
const NUMBER_CLOSED = /^\S*\d\S*\s+\(?Lukket(?:\s(?:punkt|sag))?\)?\.?$/u;
/** `Sagsnr. 299835 Økonomiudvalget Lukket punkt`, `Byrådets møde den 6. oktober 2020 (lukket møde):` */
const CLOSED_END =
  /^Sagsnr\.?:?\s.*\sLukket(?:\s(?:punkt|sag))?$|^(?:beslutning|.*\smøde\sden\s.*)\s\((?:lukket|fortroligt?|ikke[\s-]offentligt?)(?:\s(?:møde|punkt|sag|del|dagsorden))?\)\s?:?$/iu;
/** What no case that has come to an end has beside it. */
const IN_LAW = /§|lukkede\sdøre|(?:på|i)\slukket\smøde/iu;

/** A sign in an item's head in whatever words, or beside a number that nobody knows. */
export function parseHeadAccessLine(value: string, { previous }: Context): Fields | undefined {
  const isDenied = value === 'Nej' && OPEN_ALONE.test(previous?.value.trim() ?? '');
  const isClosed =
    isDenied || [NUMBER_CLOSED, CLOSED_END, CHECKED].some((sign) => sign.test(value));
  const access = isClosed ? 'closed' : parseHeadAccess(value);
  return access && { access };
}

/**
 * A sign in an item's text: a line that says no more than that what is below it is closed, or a closed item's heading without
 * its number. A list's line says it of itself.
 *
 * ```
 * Lukkede punkter
 * ^^^^^^^^^^^^^^^
 * Lukket: Salg af areal
 * ^^^^^^^
 * ```
 */
export function parseClosedLine(value: string, { item }: Context): Fields | undefined {
  if (!mayBeClosed(value)) return undefined;
  const passage = item?.children.at(-1);
  if (passage?.type === 'section' && LISTS.has(passage.kind) && !parseGroup(value)?.isOfItems)
    return undefined;
  return saysClosed(value) ? { access: 'closed' } : undefined;
}

function mayBeClosed(value: string): boolean {
  return (value.length > LONGEST_SIGN ? BEGINS_CLOSED : MAY_BE_CLOSED).test(value);
}

/** Whether a line says, wherever it stands, that something is closed and nothing else. */
export function saysClosed(value: string): boolean {
  return (
    mayBeClosed(value) &&
    ([CLOSED_HEADING, CLOSED_END, NUMBER_CLOSED].some((sign) => sign.test(value)) ||
      (IN_LAW.test(value) && !OTHER_ITEM.test(value) && parseHeadAccess(value) === 'closed') ||
      (isClosedAlone(toFirstSentence(value)) && !OTHER.test(value)))
  );
}

/** Prose stays as it is: it has no stop behind so few words. */
function toFirstSentence(value: string): string {
  const end = value.indexOf('. ');
  return end < 0 || !IN_LAW.test(value.slice(0, end)) ? value : value.slice(0, end);
}
