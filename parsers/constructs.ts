import { isBodyName, toNominative } from './bodies.ts';
import { CONTENTS_LABELS, DECISION_LABEL, LABELS, toLabel, WRAPPER_LABEL } from './labels.ts';
import { parseAccess, parseMetadata, parseMetadataValues } from './metadata.ts';
import { foldTitle, isNearTitle, NEAR_IN_PLACE, parseTitle } from './titles.ts';
import type { Item, Line, PassageKind } from './tree.ts';
import { CASE_NUMBER, DATE, parseDate, WEEKDAYS } from './values.ts';

/** Where in the outline the reader stands. */
export type State = 'head' | 'contents' | 'itemHead' | 'body';

/** What a construct may know besides the line itself: never more than what stands above it. */
export interface Context {
  /** The non-blank line before. */
  readonly previous: Line | undefined;
  /** The item that is open: its number and title as its heading says. */
  readonly item: Pick<Item, 'number' | 'title' | 'children'> | undefined;
  /** The titles of the contents list. */
  readonly listed: ListedTitles;
}

/** The contents list's titles in order, and the same folded for a quick look-up. */
export interface ListedTitles {
  readonly titles: string[];
  readonly folded: Set<string>;
}

type Fields = Readonly<Record<string, string | undefined>>;

/** One row of the grammar. */
export interface Construct {
  readonly name: ConstructName;
  readonly states: readonly State[];
  readonly match: (value: string, context: Context) => Fields | undefined;
  /** The state it leads to; without it the state stays. */
  readonly next?: State;
  /** The node that the line opens, as its first child. Items lie at depth 1, sections and decisions at 2. */
  readonly opens?: 'contents' | 'item' | 'section' | 'decision';
  /** The kind of the section that it opens; otherwise the field `kind` says it. */
  readonly kind?: PassageKind;
  /** The node that it opens begins above the line: the line itself is read once more. */
  readonly again?: true;
}

export type ConstructName =
  | 'referat'
  | 'meeting-date'
  | 'place'
  | 'participants'
  | 'apologies'
  | 'times'
  | 'contents-heading'
  | 'contents-entry'
  | 'glued-heading'
  | 'item-heading'
  | 'lost-heading'
  | 'lost-title'
  | 'wrapper'
  | 'repeated-title'
  | 'access'
  | 'metadata'
  | 'metadata-value'
  | 'bare-case-number'
  | 'label'
  | 'decision-label'
  | 'decision-heading'
  | 'meeting-end'
  | 'text';

/** A line that is longer is prose: structure is short. It also keeps every match below cheap. */
const LONGEST_STRUCTURE = 600;

const WEEKDAY = `(?:(?<weekday>${WEEKDAYS.join('|')})\\s+)?`;
const DAY = `${WEEKDAY}(?:d\\.|den)?\\s{0,3}(?<date>${DATE})`;
const HOURS = '\\d{1,2}(?:[:.]\\d{2})?';
const TIMES = `(?:fra\\s+)?(?:kl\\.?|klokken)\\s{0,3}(?<start>${HOURS})(?:\\s{0,3}(?:-|–|til)\\s{0,3}(?:kl\\.?\\s{0,3})?(?<end>${HOURS}))?`;

const REFERAT = new RegExp(
  `^(?:REFERAT|BESLUTNINGSPROTOKOL|PROTOKOL)\\s+(?:(?:fra|af|for)\\s+)?(?:(?<kind>ekstraordinært|ordinært)\\s+)?(?:møde\\s+i\\s+)?(?<body>\\S.*?),?(?:\\s+[-–]?\\s*\\(?(?:ekstraordinært|ekstra|ordinært)(?:\\s+møde)?\\)?)?\\s+(?:d\\.|den)\\s*(?<date>${DATE})(?:[\\s,]+${TIMES})?(?:[\\s,.-]+(?<note>\\S.*))?$`,
  'iu',
);
const MEETING_DATE = new RegExp(
  `^(?:Mødedato|Dato)\\b\\s*:?\\s*(?:${DAY}(?:,?\\s+${TIMES})?\\.?)?$`,
  'iu',
);
const TIME_LABELS = new RegExp(
  `^(?:(?:Mødetidspunkt|Tidspunkt|Mødetid|Starttidspunkt|Mødestart|Start)\\s*:?\\s*(?:kl\\.?\\s*)?(?<start>${HOURS})(?:\\s{0,3}(?:-|–|til)\\s{0,3}(?:kl\\.?\\s*)?(?<end>${HOURS}))?|(?:Sluttidspunkt|Mødeslut|Slut)\\s*:?\\s*(?:kl\\.?\\s*)?(?<stop>${HOURS}))\\.?$`,
  'iu',
);
const PLACE = /^(?:Mødested|Sted|Lokale)(?::\s*|\s+|$)(?<value>.*)$/u;
const PARTICIPANTS =
  /^(?:Mødedeltagere|Deltagere|Til stede|Tilstede|Fremmødte|Medlemmer)(?:\s*:\s*|\s+|$)(?<value>.*)$/u;
const APOLOGIES = /^(?:Afbud(?:\s+fra)?|Fraværende|Ikke til stede)(?:\s*:\s*|\s+|$)(?<value>.*)$/u;
const ITEM_HEADING =
  /^(?:(?<access>Lukket|Åbent)\s*:?\s+)?Punkt\s+(?<number>\d{1,4}\s?[a-z]?)\s*(?<mark>:|\s[-–])\s*(?<title>\S.*)$/iu;
const GLUED_HEADING = /(?<heading>Punkt\s{1,3}\d{1,4}[a-z]?:\s.+)$/u;
const CONTENTS_PAGE = /^(?<page>\d{1,4})$/u;
const NUMBERED = /^(?<number>\d{1,4}[a-z]?)\.\s+(?<title>\S.*)$/iu;
const BARE_CASE = new RegExp(`^(?<caseNumber>${CASE_NUMBER})$`, 'u');
const MEETING_END = new RegExp(
  `^Mødet\\s+(?:er\\s+|blev\\s+)?(?:slut|sluttede|sluttet|afsluttet|hævet|hævedes|ophævet)\\s+kl\\.?\\s*(?<end>${HOURS})\\.?$`,
  'iu',
);
/** `Direktionens møde den …:`; the genitive alone says that it is a body. */
const MEETING_OF = new RegExp(
  `^(?<genitive>\\p{Lu}[^:;]{1,100}?s)\\s+(?:\\p{Ll}+\\s+)?(?:møde|mødet|beslutning)\\s+${DAY}\\s*:$`,
  'u',
);
/** `Beslutning i Økonomiudvalget den …:`, `Økonomiudvalget den …:`; the name must be built as a body's. */
const DECISION_OF = new RegExp(
  `^(?:Beslutning\\s+(?:(?:i|fra|truffet\\s+i|truffet\\s+af)\\s+)?)?(?<body>\\p{Lu}[^:;]{1,100}?),?\\s+${DAY}(?:,\\s+(?:pkt\\.|punkt)\\s+\\d{1,3})?\\s*:$`,
  'u',
);
/** A body's name never holds these: `Referat fra Direktionens møde den …` is a title, not a heading. */
const NOT_IN_A_NAME = /\s(?:fra|til|vedr\.?|vedrørende|om|på|af|jf\.?|ved)\s/u;

function groups(pattern: RegExp): (value: string) => Fields | undefined {
  return (value) => pattern.exec(value)?.groups;
}

/** With a dash in place of the colon it can be an attachment's name: then the contents list must know the title. */
function parseItemHeading(value: string, { listed }: Context): Fields | undefined {
  const fields = ITEM_HEADING.exec(value)?.groups;
  if (!fields || fields['mark'] === ':') return fields;
  return listed.folded.has(foldTitle(parseTitle(fields['title'] ?? '').title)) ? fields : undefined;
}

/**
 * ```
 * Orientering fra møde i Økonomiudvalget.....	3
 * ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^     ^
 * ```
 * The dots may be missing (seed 000, line 14) when a tab stands before the page number.
 */
function parseContentsEntry(value: string): Fields | undefined {
  const cut = Math.max(...['\t', '.', '…', '   '].map((mark) => value.lastIndexOf(mark)));
  if (cut < 1) return undefined;
  const { page } = CONTENTS_PAGE.exec(value.slice(cut + 1).trim())?.groups ?? {};
  if (!page) return undefined;
  let end = cut + 1;
  while (end > 0 && ' \t.…'.includes(value.charAt(end - 1))) end -= 1;
  // One dot before a tab is the title's own (`m.v.⇥9`).
  const isOwnStop = /^\.\s*\t/u.test(value.slice(end));
  if (isOwnStop) end += 1;
  const leader = value.slice(end, cut + 1);
  const isLeader = ['\t', '...', '…', '   '].some((mark) => `${leader}  `.includes(mark));
  // A title's own full stop (`m.m.`) goes with the leader's dots; the list as a whole tells them apart.
  return isLeader && end > 0
    ? { entry: value.slice(0, end), leader: leader.trim(), page }
    : undefined;
}

/**
 * ```
 * Eventuelt.....	13 Punkt 1: Orientering fra møde i Økonomiudvalget
 * ^^^^^^^^^      ^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
function parseGluedHeading(value: string): Fields | undefined {
  const { index = 0, groups: { heading } = {} } = GLUED_HEADING.exec(value) ?? {};
  const contents = heading ? parseContentsEntry(value.slice(0, index).trimEnd()) : undefined;
  const item = heading ? ITEM_HEADING.exec(heading)?.groups : undefined;
  return contents && item ? { ...contents, ...item } : undefined;
}

/** The first `Sagsfremstilling` of an item wraps it; the next is the passage of that name. */
function parseWrapper(value: string, { item }: Context): Fields | undefined {
  if (toLabel(value) !== WRAPPER_LABEL) return undefined;
  const isWrapped = item?.children.some(
    (child) => child.type === 'line' && child.construct === 'wrapper',
  );
  return isWrapped ? undefined : {};
}

/** Under an item's heading: its title again, mostly with its number before it. */
function parseRepeatedTitle(value: string, { item, previous }: Context): Fields | undefined {
  if (!item) return undefined;
  const { number, title } = NUMBERED.exec(value)?.groups ?? { title: value };
  const parts = parseTitle(title ?? '');
  // Right under the heading and with its number, the title may be worded a little otherwise.
  const isInPlace =
    number?.toLowerCase() === item.number.toLowerCase() &&
    (previous?.construct === 'wrapper' || previous?.construct === 'item-heading');
  if (!isNearTitle(parts.title, item.title, isInPlace ? NEAR_IN_PLACE : undefined))
    return undefined;
  return { title: parts.title, ...(parts.closed ? { access: 'closed' } : {}) };
}

/** In another item's text: a numbered title that the contents list names, left over from an item whose heading is lost. */
function parseLostTitle(value: string, { item, listed }: Context): Fields | undefined {
  const { number, title } = NUMBERED.exec(value)?.groups ?? {};
  if (!number || !title) return undefined;
  const parts = parseTitle(title);
  const inPlace = listed.titles[Number.parseInt(number, 10) - 1];
  const isInPlace = inPlace !== undefined && foldTitle(inPlace) === foldTitle(parts.title);
  // The open item's own title, on top of its text once more, is no other item.
  if (item && isNearTitle(parts.title, item.title) && !(isInPlace && number !== item.number))
    return undefined;
  const isListed =
    listed.folded.has(foldTitle(parts.title)) ||
    (inPlace !== undefined && isNearTitle(inPlace, parts.title));
  return isListed ? { number, title } : undefined;
}

/** Right under `Sagstype` stands its value, be it a word that is a label elsewhere: `Beslutning`, `Høring`. */
function isCaseType({ previous }: Context): boolean {
  return previous?.construct === 'label' && previous.fields['kind'] === 'caseType';
}

function parseLabel(value: string, context: Context): Fields | undefined {
  const label = toLabel(value);
  const kind = LABELS.get(label);
  return kind && !(kind === 'other' && isCaseType(context)) ? { kind, label } : undefined;
}

function parseDecisionLabel(value: string, context: Context): Fields | undefined {
  return toLabel(value) === DECISION_LABEL && !isCaseType(context) ? {} : undefined;
}

/**
 * ```
 * Økonomiudvalgets møde den 30. januar 2019:
 * ^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^
 * ```
 */
function parseDecisionHeading(value: string): Fields | undefined {
  if (!value.endsWith(':')) return undefined;
  const meeting = MEETING_OF.exec(value)?.groups;
  const { body, date } = meeting ?? DECISION_OF.exec(value)?.groups ?? {};
  const name = meeting ? toNominative(meeting['genitive'] ?? '') : body;
  const iso = parseDate(meeting?.['date'] ?? date ?? '');
  if (!name || !iso || NOT_IN_A_NAME.test(` ${name} `)) return undefined;
  return meeting || isBodyName(name) ? { body: name.replace(/\s+/gu, ' '), date: iso } : undefined;
}

/** In the text, a label without its number is a word. */
function parseNumbers(value: string): Fields | undefined {
  const fields = parseMetadata(value);
  return fields && !fields['pending'] ? fields : undefined;
}

function parsePendingValue(value: string, { previous }: Context): Fields | undefined {
  const pending = previous?.fields['pending'];
  return pending ? parseMetadataValues(value, pending) : undefined;
}

function parseAccessLine(value: string): Fields | undefined {
  const access = parseAccess(value);
  return access && { access };
}

/** What an item can begin with when its heading is lost right after the contents list. */
function parseLostHeading(value: string, context: Context): Fields | undefined {
  const isInside =
    parseLabel(value, context) ??
    parseMetadata(value) ??
    parseAccessLine(value) ??
    parseDecisionLabel(value, context) ??
    parseDecisionHeading(value) ??
    groups(BARE_CASE)(value) ??
    parseLostTitle(value, context);
  return isInside && context.listed.titles.length > 0 ? {} : undefined;
}

const ANYWHERE: readonly State[] = ['head', 'contents', 'itemHead', 'body'];
const IN_ITEM: readonly State[] = ['itemHead', 'body'];

/** The grammar: first match wins. A line that no row claims is text of the node that is open. */
const TABLE: readonly Construct[] = [
  { name: 'referat', states: ['head'], match: groups(REFERAT) },
  { name: 'meeting-date', states: ['head'], match: groups(MEETING_DATE) },
  { name: 'times', states: ['head'], match: groups(TIME_LABELS) },
  { name: 'place', states: ['head'], match: groups(PLACE) },
  { name: 'participants', states: ['head'], match: groups(PARTICIPANTS) },
  { name: 'apologies', states: ['head'], match: groups(APOLOGIES) },
  {
    name: 'contents-heading',
    states: ['head'],
    match: (value) => (CONTENTS_LABELS.has(toLabel(value)) ? {} : undefined),
    next: 'contents',
    opens: 'contents',
  },
  {
    name: 'glued-heading',
    states: ['contents'],
    match: parseGluedHeading,
    next: 'itemHead',
    opens: 'item',
  },
  {
    name: 'item-heading',
    states: ANYWHERE,
    match: parseItemHeading,
    next: 'itemHead',
    opens: 'item',
  },
  { name: 'contents-entry', states: ['contents'], match: parseContentsEntry },
  {
    name: 'lost-heading',
    states: ['contents'],
    match: parseLostHeading,
    next: 'itemHead',
    opens: 'item',
    again: true,
  },
  {
    name: 'wrapper',
    states: ['itemHead'],
    match: parseWrapper,
  },
  { name: 'access', states: IN_ITEM, match: parseAccessLine },
  { name: 'metadata', states: ['itemHead'], match: parseMetadata },
  { name: 'metadata', states: ['body'], match: parseNumbers },
  { name: 'metadata-value', states: IN_ITEM, match: parsePendingValue },
  { name: 'bare-case-number', states: ['itemHead'], match: groups(BARE_CASE) },
  { name: 'repeated-title', states: ['itemHead'], match: parseRepeatedTitle },
  { name: 'lost-title', states: IN_ITEM, match: parseLostTitle, next: 'itemHead', opens: 'item' },
  { name: 'label', states: IN_ITEM, match: parseLabel, next: 'body', opens: 'section' },
  {
    name: 'decision-label',
    states: IN_ITEM,
    match: parseDecisionLabel,
    next: 'body',
    opens: 'decision',
  },
  {
    name: 'decision-heading',
    states: IN_ITEM,
    match: parseDecisionHeading,
    next: 'body',
    opens: 'decision',
  },
  { name: 'meeting-end', states: IN_ITEM, match: groups(MEETING_END) },
  {
    name: 'text',
    states: ['itemHead'],
    match: () => ({}),
    next: 'body',
    opens: 'section',
    kind: 'remarks',
  },
  { name: 'text', states: ['head', 'contents', 'body'], match: () => ({}) },
];

const BY_STATE: Readonly<Record<State, readonly Construct[]>> = {
  head: TABLE.filter(({ states }) => states.includes('head')),
  contents: TABLE.filter(({ states }) => states.includes('contents')),
  itemHead: TABLE.filter(({ states }) => states.includes('itemHead')),
  body: TABLE.filter(({ states }) => states.includes('body')),
};

/** The first construct of a state that claims the line, with what it found there. */
export function findConstruct(
  state: State,
  value: string,
  context: Context,
): { readonly construct: Construct; readonly fields: Fields } {
  const trimmed = value.trim();
  const rows = trimmed.length > LONGEST_STRUCTURE ? BY_STATE[state].slice(-1) : BY_STATE[state];
  for (const construct of rows) {
    const fields = construct.match(trimmed, context);
    if (fields) return { construct, fields };
  }
  throw new Error(`No construct takes the line in state ${state}`);
}
