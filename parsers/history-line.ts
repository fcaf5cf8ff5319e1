import { isClosedAlone, splitAccess } from './access-line.ts';
import { groupsOf } from './groups.ts';
import { DATE, type IsoDate, parseDate } from './values.ts';

const DATE_FIRST = new RegExp(
  `^(?:d\\.\\s*|den\\s+)?(?<date>${DATE}),?:?\\s+(?:-\\s+)?(?<body>\\p{Lu}[^.:;]{1,100}?):?$`,
  'iu',
);
const BODY_FIRST = new RegExp(
  `^(?<body>\\p{Lu}[^.:;]{1,100}?),?\\s+(?:d\\.\\s*|den\\s+)?(?<date>${DATE}):?$`,
  'iu',
);

/** Most lines say nothing of it. */
const MAY_BE_CLOSED = /luk|fortrolig|offentlig/i;
/** What is set off at a line's end: `Byrådet (lukket møde)`, `Byrådet, for lukkede døre`. */
const SET_OFF = /^(?<before>.*?)\s*(?:[,([–]|\s-\s)\s*(?<sign>[^,([–]+?)[)\]]?$/u;

/**
 * The line that begins an entry of Sagens forløb.
 *
 * ```
 * 18-12-2023 Direktionen
 * ^^^^^^^^^^ ^^^^^^^^^^^
 * ```
 *
 * `isClosed`: it says that the case was treated behind closed doors then.
 */
export function parseHistoryLine(
  value: string,
): { readonly date: IsoDate; readonly body: string; readonly isClosed: boolean } | undefined {
  const whole = value.trim();
  const open = splitClosed(whole);
  const text = open ?? whole;
  const found = groupsOf<'date' | 'body'>(DATE_FIRST.exec(text) ?? BODY_FIRST.exec(text));
  const date = found && parseDate(found.date);
  if (found === undefined || date === undefined) return undefined;
  return { date, body: found.body.replace(/\s+/gu, ' '), isClosed: open !== undefined };
}

/** A line without its word that something was closed; undefined where it says no such thing. */
function splitClosed(text: string): string | undefined {
  if (!MAY_BE_CLOSED.test(text)) return undefined;
  const setOff = groupsOf<'before' | 'sign'>(SET_OFF.exec(text));
  if (setOff !== undefined && isClosedAlone(setOff.sign)) return setOff.before;
  const { rest, access } = splitAccess(text);
  return access === 'closed' ? rest : undefined;
}
