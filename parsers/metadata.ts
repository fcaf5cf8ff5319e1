import { parseAccess, splitAccess } from './access-line.ts';
import { listMatches } from './matches.ts';
import { CASE_NUMBER, DOCUMENT_NUMBER, JOURNAL_NUMBER } from './values.ts';

/** The numbers of an item's head. */
type NumberField = 'caseNumber' | 'journalNumber' | 'documentNumber';

/** What stands before a number → which number it is. Longer labels first, so that `Sag` does not eat `Sagsnr.`. */
const NUMBER_LABELS: readonly (readonly [label: RegExp, field: NumberField])[] = [
  [/^(?:Sagsnummer|Sags[\s-]?nr|Sags[\s-]?id|Sag\s?nr|ESDH-sag)\b\.?\s*:?/iu, 'caseNumber'],
  [/^(?:Journalnummer|Journal\s?nr|J\.?\s?nr)\b\.?\s*:?/u, 'journalNumber'],
  [/^(?:Dokumentnummer|Dokument[\s-]?(?:nr|id)|Dok\.?\s?(?:nr|id))\b\.?\s*:?/iu, 'documentNumber'],
  [/^Sag\b\.?\s*:?(?=\s*(?:\d|$))/u, 'caseNumber'],
];

/** A number ends at a blank, a sign or the label that is glued to it. */
const NUMBER_END = '(?=$|[\\s,;|]|J\\.?\\s?nr|Dok|Sag)';
const VALUES: Readonly<Record<NumberField, RegExp>> = {
  caseNumber: new RegExp(`^${CASE_NUMBER}${NUMBER_END}`, 'u'),
  journalNumber: new RegExp(`^${JOURNAL_NUMBER}${NUMBER_END}`, 'u'),
  documentNumber: new RegExp(`^${DOCUMENT_NUMBER}${NUMBER_END}`, 'u'),
};

/** Most lines are prose: they are told apart by their first letters. */
const BEGINS = /^\(?(?:Sag|J|Dok|ESDH|Åben|Lukket)/iu;
/** What another system prints among the numbers: `Sagsbehandler: Lis Kjær`. */
const OTHER_LABEL = /^\p{Lu}[\p{L}.-]{1,30}(?:\s[\p{L}.-]{1,30}){0,2}\s?:/u;
const CLOSED_SIGN = /\sL(?:ukket|UKKET)(?!\p{L})/u;
/** Where a label can begin inside a line. */
const LABEL_START = /(?<=[\s,;|])(?=Sag|J|Dok|ESDH)/giu;

function findLabel(text: string): (typeof NUMBER_LABELS)[number] | undefined {
  return NUMBER_LABELS.find(([pattern]) => pattern.test(text));
}

/**
 * A line of the item head's numbers, in any order, with `Åbent` or `Lukket` before or after them.
 * A label without its value is `pending`: the value is expected on the next line. What has a label that says
 * nothing here, or a value that is no number, is left over in `rest`.
 *
 * ```
 * Sagsnr.: 326-2018-33014 J.nr.: 00.22.04 Dokumentnr.: 326-2018-294869
 * ^^^^^^^^ ^^^^^^^^^^^^^^
 * ```
 */
export function parseMetadata(value: string): Record<string, string | undefined> | undefined {
  if (!BEGINS.test(value)) return undefined;
  const fields: Record<string, string | undefined> = {};
  const pending: NumberField[] = [];
  const left: string[] = [];
  const { rest: numbers, access } = splitAccess(value);
  for (let rest = numbers; rest !== ''; ) {
    const [pattern, field] = findLabel(rest) ?? [];
    if (!pattern || !field) {
      if (!OTHER_LABEL.test(rest)) return undefined;
      left.push(takeOther(rest));
      rest = rest.slice(left.at(-1)?.length).trim();
      continue;
    }
    const after = rest
      .replace(pattern, '')
      .trimStart()
      .replace(/^[,;]\s*/u, '');
    const number = VALUES[field].exec(after)?.[0];
    if (number) {
      fields[field] = number;
      rest = after.slice(number.length).replace(/^[\s,;|/–-]+/u, '');
    } else if (after === '' || /^[,;|]/u.test(after) || findLabel(after)) {
      pending.push(field);
      rest = after;
    } else {
      left.push(takeOther(rest));
      rest = rest.slice(left.at(-1)?.length).trim();
    }
  }
  const isClosed =
    access === 'closed' || left.some((part) => parseAccess(part.trim()) === 'closed');
  const isEmpty = Object.keys(fields).length === 0 && (pending.length === 0 || left.length > 0);
  // Behind a number's label, or with a capital, it is a sign, whatever else the line says.
  const isSign = isClosed && (findLabel(numbers) !== undefined || CLOSED_SIGN.test(value));
  if (isEmpty && !isSign) return undefined;
  if (pending.length > 0) fields['pending'] = pending.join(' ');
  if (left.length > 0) fields['rest'] = left.join(' ');
  if (isClosed || access) fields['access'] = isClosed ? 'closed' : access;
  return fields;
}

/** Whether a line has the label of a number, with its colon: what follows should be one. */
export function hasNumberLabel(value: string): boolean {
  const [label] = findLabel(value) ?? [];
  return label?.exec(value)?.[0].endsWith(':') ?? false;
}

/** A part of the line that says nothing here, up to the next label that does. */
function takeOther(text: string): string {
  for (const { index } of listMatches(text, LABEL_START)) {
    if (findLabel(text.slice(index))) return text.slice(0, index);
  }
  return text;
}

/** The values of labels that stood on the line before: `326-2018-33014`, `00.22.04`, `326-2019-23175 Lukket`. */
export function parseMetadataValues(
  value: string,
  pending: string,
): Record<string, string | undefined> | undefined {
  const { rest: numbers, access } = splitAccess(value);
  const fields: Record<string, string | undefined> = access ? { access } : {};
  const wanted = pending.split(' ') as NumberField[];
  for (let rest = numbers; rest !== ''; ) {
    const field = wanted.shift();
    const number = field && VALUES[field].exec(rest)?.[0];
    if (!field || !number) return undefined;
    fields[field] = number;
    rest = rest.slice(number.length).trim();
  }
  if (wanted.length > 0) fields['pending'] = wanted.join(' ');
  return fields;
}
