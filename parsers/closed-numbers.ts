import { groupsOf } from './groups.ts';
import { listMatches } from './matches.ts';
import { readSigns } from './read-signs.ts';

const NUMBER = '\\d{1,3}[a-zæøå]?(?!\\p{L})';
const LIST = `${NUMBER}(?:\\s*(?:,|og|samt|&|,\\s*og|[-–]|til)\\s*${NUMBER})*(?![-.:]?\\d)`;
const ITEMS = '(?<!\\p{L})(?:dagsordens)?(?:punkt(?:et|er|erne)?|pkt\\.?)(?:\\s+(?:nr|numre)\\.?)?';
/** `Punkterne 3 og 4 behandles for lukkede døre` */
const BEHIND_WORD = new RegExp(
  `^(?<before>.*?)${ITEMS}\\s*:?\\s*(?<numbers>${LIST})(?<after>.*)$`,
  'iu',
);
/** `Følgende punkter er lukkede: 3 og 4` */
const BEHIND_COLON = new RegExp(
  `^(?<before>.*?)${ITEMS}(?<after>[^\\d:]*):\\s*(?<numbers>${LIST})\\.?$`,
  'iu',
);
/** In a sentence: `…, idet punkt 14 behandles for lukkede døre.` */
const IN_PROSE = new RegExp(
  `${ITEMS}\\s+(?<numbers>${LIST})\\s(?:[^.;:\\d]{0,60}\\s)?(?:for\\slukkede\\sdøre|(?:på|i|til)\\s(?:et\\s)?lukket\\smøde|(?:er|som)\\s(?:lukket|lukkede|fortroligt?))(?!\\p{L})`,
  'giu',
);
/** Most lines are prose: that is seen at once. */
const [HAS_NUMBER, HAS_WORD] = [/\d/, /p(?:un)?kt/i];
/** From one number to another; a longer way is a slip. */
const RANGE = /(\d{1,3})\s*(?:[-–]|til)\s*(\d{1,3})/giu;
const ONE = /\d{1,3}[a-zæøå]?/giu;
const NONE: readonly never[] = [];
const LONGEST = 200;
const MOST = 50;

/**
 * The numbers of the items that a line says are closed, and nothing else; none where it says no such thing.
 *
 * ```
 * Lukkede punkter: 2 og 7-9
 *                  ^^^^^^^^
 * Punkt 4 behandles for lukkede døre
 *       ^
 * ```
 */
export function listClosedNumbers(value: string): readonly string[] {
  if (value.length > LONGEST || !HAS_NUMBER.test(value) || !HAS_WORD.test(value)) return NONE;
  const match = BEHIND_COLON.exec(value) ?? BEHIND_WORD.exec(value);
  const found = groupsOf<'before' | 'numbers', 'after'>(match);
  if (found === undefined) return NONE;
  const { access, end } = readSigns(`${found.before}punkter${found.after ?? ''}`);
  return access === 'closed' && end === 'whole' ? readNumbers(found.numbers) : NONE;
}

/** The same within prose, that says more. */
export function listClosedNumbersInProse(text: string): readonly string[] {
  return listMatches(text, IN_PROSE).flatMap((match) =>
    readNumbers(groupsOf<'numbers', never>(match).numbers),
  );
}

function readNumbers(list: string): readonly string[] {
  const between = listMatches(list, RANGE).flatMap(({ 1: first, 2: last }) => {
    const [from, to] = [Number(first), Number(last)];
    return to < from || to - from > MOST
      ? []
      : Array.from({ length: to - from + 1 }, (_, place) => String(from + place));
  });
  return [
    ...new Set([
      ...listMatches(list, ONE).map(({ 0: one }) => one.toLowerCase().replace(/^0+/u, '')),
      ...between,
    ]),
  ];
}
