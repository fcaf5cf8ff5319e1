const danish = new Intl.Collator('da', { numeric: true });

/** By code units: the same on every machine, whatever its locale. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By code points, as UTF-8 bytes are ordered. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    if (a[at] !== b[at]) return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
  }
  return a.length - b.length;
}

/** In Danish order (… Z Æ Ø Å), numbers by value; equals by code units, so that the order is one. */
export function compareDanish(a: string, b: string): number {
  return danish.compare(a, b) || compareCodeUnits(a, b);
}

/** As many as the longest number has digits. */
const LONGEST = 12;
const NOUGHTS = '0'.repeat(LONGEST);
/** Comes before whatever a number holds. */
const END = '\n';

/**
 * Case numbers, each once, in Danish order, quickly: they have digits, hyphens and a capital at the end only. Texts are sorted without
 * a function of ours, which would be called for each pair of them.
 */
export function sortCaseNumbers<T extends string>(numbers: readonly T[]): readonly T[] {
  const heads = new Map<string, string>();
  const toLine = (number: T): string => {
    // Thousands begin alike.
    const [head, last] = cutLast(number);
    const headKey = heads.get(head) ?? toNumericKey(head);
    heads.set(head, headKey);
    return headKey + toLastKey(last) + END + number;
  };
  const byLine = new Map(numbers.map((number) => [toLine(number), number]));
  return [...byLine.keys()].sort().flatMap((line) => byLine.get(line) ?? []);
}

/** `326-2018-33014` before its last digits and from there on. */
function cutLast(number: string): readonly [head: string, last: string] {
  const place = number.lastIndexOf('-') + 1;
  return [number.slice(0, place), number.slice(place)];
}

function toLastKey(last: string): string {
  return isDigit(last.charCodeAt(last.length - 1))
    ? last.padStart(LONGEST, '0')
    : toNumericKey(last);
}

/** The order of two of them. */
export function compareCaseNumbers(a: string, b: string): number {
  return compareCodeUnits(toNumericKey(a), toNumericKey(b)) || compareCodeUnits(a, b);
}

/** Digits filled up with noughts, so that code units order them by value: without an expression, since there are tens of thousands. */
function toNumericKey(number: string): string {
  let key = '';
  let start = 0;
  for (let at = 0; at <= number.length; at += 1) {
    if (isDigit(number.charCodeAt(at))) continue;
    if (at > start) key += NOUGHTS.slice(at - start) + number.slice(start, at);
    key += number.charAt(at);
    start = at + 1;
  }
  return key;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
