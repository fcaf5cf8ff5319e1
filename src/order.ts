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
const NOUGHTS = '0'.repeat(12);

/** Case numbers in Danish order, quickly: they have digits, hyphens and a capital at the end only. */
export function sortCaseNumbers<T extends string>(numbers: readonly T[]): readonly T[] {
  return numbers
    .map((number) => [toNumericKey(number), number] as const)
    .sort(([a, first], [b, second]) => compareCodeUnits(a, b) || compareCodeUnits(first, second))
    .map(([, number]) => number);
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
