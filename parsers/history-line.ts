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

/**
 * The line that begins an entry of Sagens forløb.
 *
 * ```
 * 18-12-2023 Direktionen
 * ^^^^^^^^^^ ^^^^^^^^^^^
 * ```
 */
export function parseHistoryLine(
  value: string,
): { readonly date: IsoDate; readonly body: string } | undefined {
  const text = value.trim();
  const found = groupsOf<'date' | 'body'>(DATE_FIRST.exec(text) ?? BODY_FIRST.exec(text));
  const date = found && parseDate(found.date);
  return date && { date, body: found.body.replace(/\s+/gu, ' ') };
}
