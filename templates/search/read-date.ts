import { jumpText } from './text.ts';

const DAY = '(?<day>0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?<month>0?[1-9]|1[0-2])';
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const NAME = `(?<name>${jumpText.months.join('|')})[a-zæøå]*\\.?`;
/** `mandag den`, `d.` */
const BEFORE_DAY = /^(?:[a-zæøå]+dag,? )?(?:den |d\. ?)?(?=\d)/u;
const PATTERNS = [
  '(?<year>(?:19|20)\\d\\d)(?:-(?<month>\\d\\d)(?:-(?<day>\\d\\d))?)?',
  `${DAY}[.\\-/] ?${MONTH}[.\\-/ ] ?(?:${YEAR}|(?<short>\\d\\d))`,
  `(?:${DAY}\\.? ?)?${NAME} ${YEAR}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'u'));

/** A day, month or year as `2019-01-28`, `2019-01` or `2019`; undefined for anything else. */
export function readDate(text: string): string | undefined {
  const low = text.trim().toLowerCase().replace(/\s+/gu, ' ').replace(BEFORE_DAY, '');
  const parts = PATTERNS.map((pattern) => pattern.exec(low)?.groups).find(Boolean);
  if (parts === undefined) return undefined;
  // Two digits are of this century: no minutes on the web are older.
  const { short, name, day, year = `20${short}` } = parts;
  const month = name ? String(jumpText.months.indexOf(name) + 1) : parts['month'];
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
}
