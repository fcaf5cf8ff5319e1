import { parseClosedLine, parseHeadAccessLine } from './closed-line.ts';
import type { Construct, Context, Fields, State } from './construct.ts';
import { parseContentsEntry, parseGluedHeading, parseListedHeading } from './contents-lines.ts';
import { parseGroup } from './group-line.ts';
import {
  parseApologies,
  parseMeetingDate,
  parseParticipants,
  parsePlace,
  parseReferatLine,
  parseTimes,
} from './head-lines.ts';
import {
  parseBareCaseNumber,
  parseClosedNumber,
  parseHeadingRest,
  parseHeadText,
  parseItemHeading,
  parseLostTitle,
  parseRepeatedTitle,
  parseTitleBelow,
  parseWrapper,
} from './item-lines.ts';
import { CONTENTS_LABELS, toLabel } from './labels.ts';
import { parseMetadata } from './metadata.ts';
import {
  parseAccessLine,
  parseDecisionHeading,
  parseDecisionLabel,
  parseLabel,
  parseMeetingEnd,
  parseNumbers,
  parsePendingValue,
} from './passage-lines.ts';

/** `Side 3 af 9`, left over from a page of print: it can stand anywhere. A number alone is none. */
const PAGE_FOOT = /^[-–]?\s?Side\s\d{1,4}(?:\s?(?:af|\/)\s?\d{1,4})?\s?[-–]?$/iu;
/** A line that is longer is prose: structure is short. It also keeps every match below cheap. */
const LONGEST_STRUCTURE = 600;

function parsePageFoot(value: string): Fields | undefined {
  return PAGE_FOOT.test(value) ? {} : undefined;
}

/** What an item can begin with when its heading is lost right after the contents list. */
function parseLostHeading(value: string, context: Context): Fields | undefined {
  // Between two entries it speaks of those below it.
  if (parseGroup(value)) return undefined;
  const isInside =
    parseLabel(value, context) ??
    parseMetadata(value) ??
    parseAccessLine(value) ??
    parseDecisionLabel(value, context) ??
    parseDecisionHeading(value) ??
    parseBareCaseNumber(value) ??
    parseLostTitle(value, context);
  return isInside && context.listed.titles.length > 0 ? {} : undefined;
}

const ANYWHERE: readonly State[] = ['head', 'contents', 'itemHead', 'body'];
const IN_ITEM: readonly State[] = ['itemHead', 'body'];

/** The grammar: first match wins. A line that no row claims is text of the node that is open. */
const TABLE: readonly Construct[] = [
  { name: 'page-foot', states: ANYWHERE, match: parsePageFoot },
  { name: 'referat', states: ['head'], match: parseReferatLine },
  { name: 'meeting-date', states: ['head'], match: parseMeetingDate },
  { name: 'times', states: ['head'], match: parseTimes },
  { name: 'place', states: ['head'], match: parsePlace },
  { name: 'participants', states: ['head'], match: parseParticipants },
  { name: 'apologies', states: ['head'], match: parseApologies },
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
  { name: 'contents-entry', states: ['contents'], match: parseListedHeading },
  {
    name: 'item-heading',
    states: ANYWHERE,
    match: parseItemHeading,
    next: 'itemHead',
    opens: 'item',
  },
  {
    name: 'item-heading',
    states: IN_ITEM,
    match: parseTitleBelow,
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
  { name: 'wrapper', states: ['itemHead'], match: parseWrapper },
  { name: 'access', states: IN_ITEM, match: parseAccessLine },
  { name: 'metadata', states: ['itemHead'], match: parseMetadata },
  { name: 'metadata', states: ['body'], match: parseNumbers },
  { name: 'metadata-value', states: IN_ITEM, match: parsePendingValue },
  { name: 'bare-case-number', states: ['itemHead'], match: parseBareCaseNumber },
  { name: 'access', states: ['body'], match: parseClosedNumber },
  { name: 'repeated-title', states: ['itemHead'], match: parseRepeatedTitle },
  { name: 'access', states: ['itemHead'], match: parseHeadAccessLine },
  { name: 'access', states: ['body'], match: parseClosedLine },
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
  { name: 'meeting-end', states: IN_ITEM, match: parseMeetingEnd },
  { name: 'heading-rest', states: ['itemHead'], match: parseHeadingRest },
  { name: 'head-text', states: ['itemHead'], match: parseHeadText },
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
