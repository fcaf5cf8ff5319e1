import { isClosedAlone, splitAccess } from './access-line.ts';
import { THING } from './closed-thing.ts';
import type { Context, Fields } from './construct.ts';
import type { ConstructName } from './construct-name.ts';
import { groupsOf } from './groups.ts';
import { toLabel, WRAPPER_LABEL } from './labels.ts';
import { parseTitle } from './title-parts.ts';
import { foldTitle, isBeginning, isNearTitle, isUnfinished } from './titles.ts';
import { parseCaseNumber } from './values.ts';

const ITEM_HEADING = new RegExp(
  `^(?:[([]?(?<access>Lukket|Åbent)[)\\]]?\\s*:?\\s+)?(?<word>Punkt|Pkt\\.?)\\s+(?<number>\\d{1,4}(?:\\s?[a-z](?!\\p{L}))?)\\s*(?:\\(?(?<sign>Lukket|Åbent)${THING}\\)?\\s*)?(?<mark>:|\\s[-–]|\\.?\\s)\\s*(?<title>\\S.*)$`,
  'iu',
);
/** The number of a heading whose title stands on the next line. */
const HEADING_ALONE = /^Punkt\s+(?<number>\d{1,4}(?:\s?[a-z])?)\s*:?$/iu;
/** With a capital it is a sign, and no word of a sentence. */
const CLOSED_SIGN = /^L/u;
/** What a title that goes on stands on. */
const TITLES: ReadonlySet<ConstructName> = new Set<ConstructName>([
  'item-heading',
  'glued-heading',
  'heading-rest',
]);
/** `Punkt 7 blev behandlet for lukkede døre.` */
const SENTENCE_REST = /^(?!lukket|fortrolig|ikke)\p{Ll}/u;
const NUMBERED = /^(?<number>\d{1,4}(?:\s?[a-z](?!\p{L}))?)\.\s+(?<title>\S.*)$/iu;
/** An item's head is short; what goes on for longer is its text. */
const MOST_HEAD_TEXT = 5;
/** A sentence, or a bullet. */
const PROSE = /^[-•·–]\s|[.!?]["”»)]?$/u;

/**
 * Without its colon it can be prose or an attachment's name: then the contents list must know the title. What says that it is
 * closed is believed in any case.
 */
export function parseItemHeading(value: string, { listed }: Context): Fields | undefined {
  const found = groupsOf<'word' | 'number' | 'mark' | 'title', 'access' | 'sign'>(
    ITEM_HEADING.exec(value),
  );
  if (!found) return undefined;
  const { word, number, mark, access = found.sign } = found;
  const { title, closed } = parseTitle(found.title);
  const isWhole = word.toLowerCase() === 'punkt';
  const isHeading =
    (closed && (mark === ':' || !SENTENCE_REST.test(found.title))) ||
    CLOSED_SIGN.test(access ?? '') ||
    (isWhole && (mark === ':' || listed.folded.has(foldTitle(title))));
  return isHeading ? { number, title: found.title, access } : undefined;
}

/**
 * A title under its heading's number, where it is closed or the contents list names it.
 *
 * ```
 * Punkt 2:
 * Lukket: Salg af areal
 * ^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function parseTitleBelow(value: string, { previous, listed }: Context): Fields | undefined {
  if (previous?.construct !== 'text' && previous?.construct !== 'head-text') return undefined;
  const number = parseNumberAlone(previous.value);
  if (number === undefined) return undefined;
  const { title, closed } = parseTitle(value);
  return closed || listed.folded.has(foldTitle(title)) ? { number, title: value } : undefined;
}

/** The number of a heading that stands without its title. */
export function parseNumberAlone(value: string): string | undefined {
  return HEADING_ALONE.exec(value.trim())?.groups?.['number']?.replace(/\s/gu, '');
}

/**
 * A title that is broken over two lines: the list names it whole, or the words say that they go on.
 *
 * ```
 * Punkt 4: Forslag til lokalplan for et boligområde og tillæg til
 * kommuneplanen
 * ^^^^^^^^^^^^^
 * ```
 */
export function parseHeadingRest(value: string, context: Context): Fields | undefined {
  const { item, previous, isClose, listed } = context;
  if (!item || !previous || !TITLES.has(previous.construct)) return undefined;
  const whole = `${previous.fields['whole'] ?? previous.fields['title']} ${value}`;
  const { title, closed } = parseTitle(whole);
  // A page can end between them: then nothing but the list tells.
  const isRest =
    listed.folded.has(foldTitle(title)) || (isClose && isUnfinished(item.title, value));
  if (!isRest) return undefined;
  return { whole, ...(closed ? { access: 'closed' } : {}) };
}

/** The first `Sagsfremstilling` of an item wraps it; the next is the passage of that name. */
export function parseWrapper(value: string, { item }: Context): Fields | undefined {
  if (toLabel(value) !== WRAPPER_LABEL) return undefined;
  const isWrapped = item?.children.some(
    (child) => child.type === 'line' && child.construct === 'wrapper',
  );
  return isWrapped ? undefined : {};
}

/** Under an item's heading: its title again, mostly with its number before it, on one line or broken like the heading. */
export function parseRepeatedTitle(value: string, context: Context): Fields | undefined {
  const { item, previous, isClose } = context;
  if (!item) return undefined;
  const { number, title = value } = parseNumbered(value) ?? {};
  const isBelow = isClose && previous?.construct === 'repeated-title';
  const whole = parseTitle(isBelow ? `${previous.fields['title']} ${value}` : title);
  // Only what the title says itself goes on with it: a word more is text.
  const isPart = (isBelow || number === item.number) && isBeginning(whole.title, item.title);
  const parts = isPart ? whole : parseTitle(title);
  if (!isPart && !isNearTitle(parts.title, item.title)) return undefined;
  return { title: parts.title, ...(parts.closed ? { access: 'closed' } : {}) };
}

/** In another item's text: a numbered title that the contents list names, left over from an item whose heading is lost. */
export function parseLostTitle(value: string, { item, listed }: Context): Fields | undefined {
  const { number, title } = parseNumbered(value) ?? {};
  if (!number || !title) return undefined;
  // The closed item's own title, which its heading keeps from it.
  if (number === item?.number && isClosedAlone(item.title)) return undefined;
  const parts = parseTitle(title);
  const folded = foldTitle(parts.title);
  const inPlace = listed.titles[Number.parseInt(number, 10) - 1];
  if (!listed.folded.has(folded) && !(inPlace && isNearTitle(inPlace, parts.title)))
    return undefined;
  // The open item's own title, on top of its text once more, is no other item.
  const isInPlace = inPlace !== undefined && foldTitle(inPlace) === folded;
  const isOwn = item && isNearTitle(parts.title, item.title);
  return isOwn && !(isInPlace && number !== item.number) ? undefined : { number, title };
}

/** `12a. Title` → its number, without the blank in `12 a`, and its title. */
function parseNumbered(value: string): { number: string; title: string } | undefined {
  const found = groupsOf<'number' | 'title'>(NUMBERED.exec(value));
  return found && { number: found.number.replace(/\s/gu, ''), title: found.title };
}

/** What every case number has. */
const HAS_NUMBER = /\d-\d/u;

/** The 2024 layout's case number, alone on the line under the heading: `23-010268`, `23-010268 Lukket`. */
export function parseBareCaseNumber(value: string): Fields | undefined {
  // Most lines are prose: that is seen at once.
  if (!HAS_NUMBER.test(value)) return undefined;
  const { rest, access } = splitAccess(value);
  const caseNumber = parseCaseNumber(rest);
  return caseNumber && { caseNumber, ...(access ? { access } : {}) };
}

/** `23-010268 Lukket` anywhere in an item closes it: nobody writes that of an open one. */
export function parseClosedNumber(value: string): Fields | undefined {
  const fields = parseBareCaseNumber(value);
  return fields?.['access'] === 'closed' ? { access: 'closed' } : undefined;
}

/**
 * A line of an item's head that nobody knows: the head goes on below it. A sentence is the item's text.
 *
 * ```
 * Sagsbehandler: Lis Kjær
 * ^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function parseHeadText(value: string, { item }: Context): Fields | undefined {
  if (PROSE.test(value)) return undefined;
  const above = item?.children.filter(
    (child) => child.type === 'line' && child.construct === 'head-text',
  );
  return above && above.length < MOST_HEAD_TEXT ? {} : undefined;
}
