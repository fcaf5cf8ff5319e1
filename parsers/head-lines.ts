import { type Fields, groups } from './construct.ts';
import { DATE } from './values.ts';
import { DAY, HOURS, TIMES } from './when.ts';

/** What kind of meeting it was is no part of the body's name, before it or behind it. */
const KIND = '(?:ekstraordinært|ekstra|ordinært)(?:\\s+møde)?|tillægsdagsorden(?:\\s+(?:til|for))?';
/** The words that say what the text is: `REFERAT`, `EKSTRAORDINÆRT REFERAT af`, `TILLÆGSREFERAT`. */
const TEXT =
  '(?:(?:ekstraordinært|ordinært)\\s+)?(?:tillægs)?(?:REFERAT|BESLUTNINGSPROTOKOL|PROTOKOL)(?:\\s+(?:fra|af|for))?';
const REFERAT = new RegExp(
  `^${TEXT}(?:\\s+(?:${KIND}))?(?:\\s+møde)?(?:\\s+i)?\\s+(?<body>\\S.*?),?(?:\\s+[-–]?\\s*\\(?(?:${KIND})\\)?)?\\s+(?:d\\.|den)\\s*(?<date>${DATE})(?:[\\s,]+${TIMES})?(?:[\\s,.-]+(?<note>\\S.*))?$`,
  'iu',
);
/** The word alone on its line: body and date stand on the next. */
const REFERAT_ALONE = new RegExp(`^${TEXT}$`, 'iu');
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

/**
 * ```
 * REFERAT Direktionen d. 28-01-2019
 *         ^^^^^^^^^^^    ^^^^^^^^^^
 * ```
 */
export function parseReferatLine(value: string): Fields | undefined {
  if (REFERAT_ALONE.test(value)) return {};
  return REFERAT.exec(value)?.groups;
}

/**
 * ```
 * Mødedato Mandag d. 28. januar 2019 kl. 12:30
 *          ^^^^^^    ^^^^^^^^^^^^^^^     ^^^^^
 * ```
 */
export const parseMeetingDate = groups(MEETING_DATE);

/** `Starttidspunkt kl. 12:30`, `Sluttidspunkt: 14:45`. */
export const parseTimes = groups(TIME_LABELS);

/** `Mødested Holbækvej 141 B, Kalundborg`. */
export const parsePlace = groups(PLACE);

/** `Mødedeltagere Michel van der Linden, Jan Lysgaard Thomsen`. */
export const parseParticipants = groups(PARTICIPANTS);

/** `Afbud: Michel van der Linden`. */
export const parseApologies = groups(APOLOGIES);
