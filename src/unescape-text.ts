/** What a sign behind a backslash stands for; a letter in either case. */
export const ESCAPED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    b: ' ',
    f: ' ',
    n: '\n',
    r: '\r',
    t: '\t',
    '"': '"',
    '\\': '\\',
    '/': '/',
  }).flatMap(([sign, meant]) => [sign, sign.toUpperCase()].map((it) => [it, meant] as const)),
);
const HEX_UNIT = /u[0-9a-f]{4}/iuy;
const HEX_LENGTH = 5;
export const REFERENCE =
  /&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>[a-z]{2,8}));/giu;
/** What references stand for; one for nothing joins what stands around it. */
export const NAMED: Readonly<Record<string, string>> = {
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
  const unescaped = text.includes('\\') ? unescapeSlashes(text) : text;
  const resolved = unescaped.includes('&') ? unescaped.replace(REFERENCE, toReferred) : unescaped;
  return resolved.includes('%') ? resolved.replace(PERCENT, toUnquoted) : resolved;
}

/** One by one: of JSON, a pattern that calls for each takes four times as long. */
function unescapeSlashes(text: string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', Math.max(from, at + 1))) {
    const meant = ESCAPED.get(text.charAt(at + 1)) ?? readHexUnit(text, at + 1);
    if (meant === undefined) continue;
    result += text.slice(from, at) + meant;
    from = at + (ESCAPED.has(text.charAt(at + 1)) ? 2 : HEX_LENGTH + 1);
  }
  return result + text.slice(from);
}

function readHexUnit(text: string, at: number): string | undefined {
  HEX_UNIT.lastIndex = at;
  if (!HEX_UNIT.test(text)) return undefined;
  return String.fromCharCode(Number.parseInt(text.slice(at + 1, at + HEX_LENGTH), 16));
}

function toReferred(reference: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? reference;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : reference;
}

function toUnquoted(quoted: string): string {
  return Buffer.from(quoted.replaceAll('%', ''), 'hex').toString('utf8');
}
