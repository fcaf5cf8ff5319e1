import { parseAccess } from './access-line.ts';
import { isBodyName, toNominative } from './bodies.ts';
import { type Context, type Fields, groups } from './construct.ts';
import { DECISION_LABEL, LABELS, toLabel } from './labels.ts';
import { parseMetadata, parseMetadataValues } from './metadata.ts';
import type { PassageKind } from './tree.ts';
import { parseDate } from './values.ts';
import { DAY, HOURS } from './when.ts';

const MEETING_END = new RegExp(
  `^Mødet\\s+(?:er\\s+|blev\\s+)?(?:slut|sluttede|sluttet|afsluttet|hævet|hævedes|ophævet)\\s+kl\\.?\\s*(?<end>${HOURS})\\.?$`,
  'iu',
);
/** `…, punkt 4`: which item it was there. */
const POINT = '(?:,\\s+(?:pkt\\.|punkt)\\s+\\d{1,3})?';
/** `Direktionens møde den …:`; the genitive alone says that it is a body. */
const MEETING_OF = new RegExp(
  `^(?:Beslutning\\s+(?:fra|i|på)\\s+)?(?<genitive>[\\p{Lu}§][^:;]{1,100}?s)\\s+(?:\\p{Ll}+\\s+)?(?:møde|mødet|beslutning)\\s+${DAY}${POINT}\\s*:?$`,
  'u',
);
/** `Beslutning i Økonomiudvalget den …:`, `Økonomiudvalget den …:`; the name must be built as a body's. */
const DECISION_OF = new RegExp(
  `^(?:(?:Beslutning|Møde),?\\s+(?:(?:i|fra|truffet\\s+i|truffet\\s+af)\\s+)?)?(?<body>\\p{Lu}[^:;]{1,100}?),?\\s+${DAY}${POINT}\\s*:$`,
  'u',
);
/** Passages whose lines are titles and days. */
export const LISTS: ReadonlySet<PassageKind> = new Set(['attachments', 'history']);
/** A body's name never holds these: `Referat fra Direktionens møde den …` is a title, not a heading. */
const NOT_IN_A_NAME = /\s(?:fra|til|vedr\.?|vedrørende|om|på|af|jf\.?|ved)\s/u;

/** Right under `Sagstype` stands its value, be it a word that is a label elsewhere: `Beslutning`, `Høring`. */
function isCaseType({ previous }: Context): boolean {
  return previous?.construct === 'label' && previous.fields['kind'] === 'caseType';
}

/** A section's label, alone on its line: `Indstillinger`. */
export function parseLabel(value: string, context: Context): Fields | undefined {
  const label = toLabel(value);
  const kind = LABELS.get(label);
  return kind && !(kind === 'other' && isCaseType(context)) ? { kind, label } : undefined;
}

/** The 2024 layout's `Beslutning`. */
export function parseDecisionLabel(value: string, context: Context): Fields | undefined {
  return toLabel(value) === DECISION_LABEL && !isCaseType(context) ? {} : undefined;
}

/**
 * ```
 * Økonomiudvalgets møde den 30. januar 2019:
 * ^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^
 * ```
 */
export function parseDecisionHeading(value: string, context?: Context): Fields | undefined {
  const hasColon = value.endsWith(':');
  if (!hasColon && !/\d$/u.test(value)) return undefined;
  const meeting = MEETING_OF.exec(value)?.groups;
  const { body, date = '' } = meeting ?? DECISION_OF.exec(value)?.groups ?? {};
  const name = meeting?.['genitive'] ? toNominative(meeting['genitive']) : body;
  const iso = parseDate(date);
  if (!name || !iso || NOT_IN_A_NAME.test(` ${name} `)) return undefined;
  const isHeading = isBodyName(name) ? hasColon || isInProse(context) : meeting && hasColon;
  return isHeading ? { body: name.replace(/\s+/gu, ' '), date: iso } : undefined;
}

/** Whether the open passage is neither a list of attachments nor a history, where a meeting's name is a title. */
function isInProse(context: Context | undefined): boolean {
  const passage = context?.item?.children.at(-1);
  if (passage?.type === 'line') return passage.construct === 'head-text';
  return passage?.type === 'section' && !LISTS.has(passage.kind);
}

/** In the text, a label without its number is a word, and a line that goes on after its numbers is a sentence. */
export function parseNumbers(value: string): Fields | undefined {
  const fields = parseMetadata(value);
  return fields && !fields['pending'] && !fields['rest'] ? fields : undefined;
}

/** The number under a label that stood alone: `326-2018-33014` under `Sagsnr.:`. */
export function parsePendingValue(value: string, { previous }: Context): Fields | undefined {
  const pending = previous?.fields['pending'];
  return pending ? parseMetadataValues(value, pending) : undefined;
}

/** `Åbent` or `Lukket`, alone on its line. */
export function parseAccessLine(value: string): Fields | undefined {
  const access = parseAccess(value);
  return access && { access };
}

/** `Mødet hævet kl. 14:45`. */
export const parseMeetingEnd = groups(MEETING_END);
