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

/** Behind a body's name: `Byrådet (lukket møde)`, `Byrådet, lukket`. */
const CLOSED =
  /(?:\s*[,–-]\s*|\s+(?=[([]))[([]?(?:lukket|fortroligt?|ikke[\s-]offentligt?)(?:\s(?:møde|punkt|sag|del|dagsorden))?[)\]]?$/iu;

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
  const text = value.trim();
  const found = groupsOf<'date' | 'body'>(DATE_FIRST.exec(text) ?? BODY_FIRST.exec(text));
  const date = found && parseDate(found.date);
  if (found === undefined || date === undefined) return undefined;
  const body = found.body.replace(CLOSED, '');
  return { date, body: body.replace(/\s+/gu, ' '), isClosed: body !== found.body };
}
