import { ESCAPED, NAMED, REFERENCE } from './unescape-text.ts';

/** Stands for what isn't sure to be read alike here. */
export const UNSURE = -1;
/** What was read: the unit, and in so many lower bits how many bytes it took. */
export const STEP_BITS = 8;

const [PERCENT, AMPERSAND, GREATER, BACKSLASH] = [37, 38, 62, 92] as const;
const MORE_THAN_SIGNS: ReadonlySet<number> = new Set([PERCENT, AMPERSAND, GREATER, BACKSLASH]);
const REPLACEMENT = 0xfffd;

const ESCAPED_UNITS: ReadonlyMap<number, number> = new Map(
  [...ESCAPED].map(([sign, meant]) => [sign.charCodeAt(0), meant.charCodeAt(0)]),
);
const SMALL_U = 117;
const CASE_BIT = 32;

const FIRST_REFERENCE = new RegExp(`^${REFERENCE.source}`, 'iu');
const LONGEST_REFERENCE = 11;
/** What may become a part of another escape, or of a number. */
const MEANS_MORE = /^[\da-z%.-]$/iu;
const HEX_PAIR = /^[\da-f]{2}$/iu;

/**
 * The UTF-16 unit that a text in UTF-8 has where a byte is more than an ASCII sign of its own: `æ`, `\n`, `&quot;`, as
 * `unescape-text` reads them; shifted by STEP_BITS, and below it how many bytes it takes. UNSURE where that isn't all.
 */
export function readUnit(bytes: Buffer, at: number, end: number): number {
  const byte = bytes[at] as number;
  if (byte >= 0x80) return readUtf8(bytes, at, end);
  if (byte === BACKSLASH) return readEscape(at + 1 < end ? (bytes[at + 1] as number) : 0);
  if (byte === AMPERSAND)
    return readReference(bytes.toString('latin1', at, Math.min(end, at + LONGEST_REFERENCE)));
  if (byte === PERCENT && HEX_PAIR.test(bytes.toString('latin1', at + 1, Math.min(end, at + 3))))
    return UNSURE;
  return toRead(byte, 1);
}

/** Whether a byte is to be asked about; a `>` too, which may end what isn't seen to begin. */
export function isMore(byte: number): boolean {
  return byte >= 0x80 || MORE_THAN_SIGNS.has(byte);
}

function toRead(unit: number, step: number): number {
  return (unit << STEP_BITS) | step;
}

function readUtf8(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] as number;
  if (lead < 0xc2 || lead > 0xf4) return UNSURE;
  const count = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
  if (at + count >= end) return UNSURE;
  let point = lead & (0x3f >> count);
  for (let place = 1; place <= count; place += 1) {
    const next = bytes[at + place] as number;
    if ((next & 0xc0) !== 0x80) return UNSURE;
    point = (point << 6) | (next & 0x3f);
  }
  // Neither half of what takes two units is a letter for the search.
  return toRead(point > 0xffff ? REPLACEMENT : point, count + 1);
}

function readEscape(sign: number): number {
  if ((sign | CASE_BIT) === SMALL_U) return UNSURE;
  const meant = ESCAPED_UNITS.get(sign);
  return meant === undefined ? toRead(BACKSLASH, 1) : toRead(meant, 2);
}

function readReference(text: string): number {
  const { 0: whole, groups } = FIRST_REFERENCE.exec(text) ?? {};
  if (whole === undefined) return toRead(AMPERSAND, 1);
  const { hex, decimal, name } = groups ?? {};
  if (name !== undefined) {
    const meant = NAMED[name.toLowerCase()];
    if (meant === undefined) return toRead(AMPERSAND, 1);
    return meant === '' ? UNSURE : toRead(meant.charCodeAt(0), whole.length);
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (code > 0xffff || MEANS_MORE.test(String.fromCharCode(code))) return UNSURE;
  return toRead(code, whole.length);
}
