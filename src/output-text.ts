import { gunzipSync } from 'node:zlib';

/** What a published file says, in every way of reading it that matters to a search for what must not be in it. */
export interface OutputText {
  /** Without markup and escapes; where there was a border between blocks stands a tab. */
  readonly readings: readonly string[];
  /** True for the search index: words without their order, so that two neighbours mean nothing. */
  readonly isWordList: boolean;
}

/** The mark before what Pagefind compresses. */
const INDEX_MARK = 'pagefind_dcd';
/** What parts a compound in a record's words: a withheld word must not hide behind it. */
const COMPOUND_MARK = '\u2060-';

/** A tag, also one that has `>` in a quoted value. */
const TAG = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/gu;
/** Tags inside a line of text: a number may run through them. */
const INLINE_TAG = /^<\/?(?:a|abbr|b|code|em|i|mark|s|small|span|strong|sub|sup|u|wbr)\b/iu;
const ESCAPE = /\\(?:u(?<hex>[0-9a-f]{4})|(?<letter>[bfnrt"\\/]))/giu;
const ESCAPED: Readonly<Record<string, string>> = {
  b: ' ',
  f: ' ',
  n: '\n',
  r: '\r',
  t: '\t',
};
const REFERENCE = /&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>[a-z]{2,8}));/giu;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
};
const PERCENT = /(?:%[0-9a-f]{2})+/giu;
const HIGHEST_CODE_POINT = 0x10_ffff;

/** A file's text: decompressed, its escapes and references resolved, and its attributes beside its text. */
export function toOutputText(name: string, bytes: Uint8Array): OutputText {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isCompressed
    ? gunzipSync(bytes)
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isCompressed && !name.endsWith('.pf_fragment')) {
    // Binary around the words: one byte a character loses no digit and no word.
    return { readings: [plain.toString('latin1'), plain.toString()], isWordList: true };
  }
  const text = plain.toString();
  const unmarked = (text.startsWith(INDEX_MARK) ? text.slice(INDEX_MARK.length) : text).replaceAll(
    COMPOUND_MARK,
    '',
  );
  // A record's blocks are joined by blanks: which of them is a border can't be seen.
  const bordered = isCompressed ? unmarked.replace(/\s/gu, '\t') : unmarked;
  return { readings: [name, ...toReadings(bordered)], isWordList: false };
}

/** Markup inside markup (HTML in a feed, in JSON) is read a second time. */
function toReadings(source: string): readonly string[] {
  const [text, tags] = splitTags(source);
  const readings = [decode(text), ...(tags === '' ? [] : [decode(tags)])];
  return readings.flatMap((reading) =>
    reading.search(TAG) >= 0 ? [reading, ...splitTags(reading).map(decode)] : [reading],
  );
}

function splitTags(source: string): readonly [text: string, tags: string] {
  if (!source.includes('<')) return [source, ''];
  const tags: string[] = [];
  const text = source.replace(TAG, (tag) => {
    tags.push(tag);
    return INLINE_TAG.test(tag) ? '' : '\t';
  });
  return [text, tags.join('\n')];
}

function decode(text: string): string {
  const unescaped = text.includes('\\') ? text.replace(ESCAPE, toEscaped) : text;
  const resolved = unescaped.includes('&') ? unescaped.replace(REFERENCE, toReferred) : unescaped;
  return resolved.includes('%') ? resolved.replace(PERCENT, toUnquoted) : resolved;
}

function toEscaped(...args: readonly unknown[]): string {
  const { hex, letter } = args.at(-1) as Readonly<Record<string, string | undefined>>;
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  return ESCAPED[letter ?? ''] ?? letter ?? '';
}

function toReferred(reference: string, ...args: readonly unknown[]): string {
  const { hex, decimal, name } = args.at(-1) as Readonly<Record<string, string | undefined>>;
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? reference;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : reference;
}

function toUnquoted(quoted: string): string {
  return Buffer.from(quoted.replaceAll('%', ''), 'hex').toString('utf8');
}
