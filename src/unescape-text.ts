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

/** A text with what JSON, HTML, XML and addresses write in other signs: `\u00e6`, `&#230;` and `%C3%A6` are `æ`. */
export function unescapeText(text: string): string {
  const unescaped = text.includes('\\') ? text.replace(ESCAPE, toEscaped) : text;
  const resolved = unescaped.includes('&') ? unescaped.replace(REFERENCE, toReferred) : unescaped;
  return resolved.includes('%') ? resolved.replace(PERCENT, toUnquoted) : resolved;
}

function toEscaped(_: string, hex: string | undefined, letter = ''): string {
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  return ESCAPED[letter.toLowerCase()] ?? letter;
}

function toReferred(reference: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? reference;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : reference;
}

function toUnquoted(quoted: string): string {
  return Buffer.from(quoted.replaceAll('%', ''), 'hex').toString('utf8');
}
