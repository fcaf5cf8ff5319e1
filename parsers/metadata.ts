import { parseCaseNumber, parseDocumentNumber, parseJournalNumber } from './values.ts';

/** The numbers of an item's head. */
type NumberField = 'caseNumber' | 'journalNumber' | 'documentNumber';

/** What stands before a number → which number it is. Longer labels first, so that `Sag` does not eat `Sagsnr.`. */
const NUMBER_LABELS: readonly (readonly [label: RegExp, field: NumberField])[] = [
  [/^(?:Sagsnummer|Sags[\s-]?nr|Sags[\s-]?id|Sag\s?nr|ESDH-sag)\b\.?\s*:?/iu, 'caseNumber'],
  [/^(?:Journalnummer|Journal\s?nr|J\.?\s?nr)\b\.?\s*:?/u, 'journalNumber'],
  [/^(?:Dokumentnummer|Dokument\s?nr|Dok\.?\s?nr)\b\.?\s*:?/u, 'documentNumber'],
  [/^Sag\b\.?\s*:?(?=\s*(?:\d|$))/u, 'caseNumber'],
];

const VALUES: Readonly<Record<NumberField, (text: string) => string | undefined>> = {
  caseNumber: parseCaseNumber,
  journalNumber: parseJournalNumber,
  documentNumber: parseDocumentNumber,
};

const ACCESS =
  /^(?:(?<open>Åbent?|Åben)|(?<closed>Lukket))(?:\s(?:punkt|sag|møde|dagsorden))?\.?$/iu;
/** `(Lukket dagsorden.)` and some blanks. */
const LONGEST_ACCESS = 40;
const ACCESS_END = /\s+\(?(?:Åbent?|Lukket)(?:\s(?:punkt|sag))?\)?\.?$/iu;

/** `Åbent` or `Lukket` alone on a line → `open` or `closed`. */
export function parseAccess(value: string): 'open' | 'closed' | undefined {
  if (value.length > LONGEST_ACCESS) return undefined;
  const { open, closed } = ACCESS.exec(value.replace(/^\((.*)\)$/u, '$1'))?.groups ?? {};
  if (open) return 'open';
  return closed ? 'closed' : undefined;
}

/** A number, up to a blank, a sign or the label that is glued to it. */
const WORD = /^[^\s,;|]+?(?=$|[\s,;|]|J\.?\s?nr|Dok|Sag)/u;
/** Most lines are prose: they are told apart by their first letters. */
const BEGINS = /^(?:Sag|J|Dok|ESDH|Åben|Lukket)/iu;

/**
 * A line of the item head's numbers, in any order, with `Åbent` or `Lukket` before or after them.
 * A label without its value is `pending`: the value is expected on the next line.
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
  const ending = ACCESS_END.exec(value);
  if (ending) fields['access'] = parseAccess(ending[0].trim());
  let rest = value.slice(0, ending?.index).trim();
  const opening = /^(?:Åbent?|Lukket)\s+(?=\S+\s*:)/iu.exec(rest)?.[0];
  if (opening) {
    fields['access'] ??= parseAccess(opening.trim());
    rest = rest.slice(opening.length);
  }
  while (rest !== '') {
    const label = NUMBER_LABELS.find(([pattern]) => pattern.test(rest));
    if (!label) return undefined;
    const [pattern, field] = label;
    rest = rest
      .replace(pattern, '')
      .trimStart()
      .replace(/^[,;]\s*/u, '');
    const word = WORD.exec(rest)?.[0] ?? '';
    const number = VALUES[field](word);
    if (number) {
      fields[field] = number;
      rest = rest.slice(word.length).replace(/^[\s,;|/–-]+/u, '');
    } else if (word === '' || NUMBER_LABELS.some(([other]) => other.test(rest))) {
      pending.push(field);
    } else return undefined;
  }
  if (pending.length > 0) fields['pending'] = pending.join(' ');
  return Object.keys(fields).some((key) => key !== 'access') ? fields : undefined;
}

/** The values of labels that stood on the line before: `326-2018-33014`, `00.22.04`. */
export function parseMetadataValues(
  value: string,
  pending: string,
): Record<string, string | undefined> | undefined {
  const fields: Record<string, string | undefined> = {};
  const words = value.split(/\s+/u);
  const wanted = pending.split(' ') as NumberField[];
  for (const word of words) {
    const field = wanted.shift();
    const number = field && VALUES[field](word);
    if (!field || !number) return undefined;
    fields[field] = number;
  }
  if (wanted.length > 0) fields['pending'] = wanted.join(' ');
  return fields;
}
