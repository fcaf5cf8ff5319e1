import { inputText } from './text.ts';

/** Text without its BOM; or why the bytes are none, with the place where that shows. */
export type Decoded =
  | { readonly text: string }
  | { readonly reason: string; readonly line: number; readonly column: number };

/** The encodings that a byte order mark names. */
const BYTE_ORDER_MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * What Windows-1252 has at 0x80–0x9F; a blank is a byte that it leaves undefined. Our own table, since
 * TextDecoder of Node 20.20 reads these bytes as Latin-1: control characters instead of quotation marks.
 */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * The bytes of an input file → text: what its BOM names, else UTF-8, else Windows-1252. A text of UTF-8 with a byte
 * gone wrong is none of them.
 */
export function decode(bytes: Uint8Array): Decoded {
  const named = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (named !== undefined) return withoutNul(decodeAs(named.encoding, bytes));
  const utf8 = decodeAs('utf-8', bytes);
  return withoutNul('text' in utf8 || isMostlyUtf8(bytes) ? utf8 : decodeWindows1252(bytes));
}

/**
 * Whether bytes that are no UTF-8 were meant to be: at least as many letters beyond ASCII can be read as cannot. In
 * Windows-1252, a letter and the sign behind it make one by chance only (`RÅ”`), and all the others can't be read.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const beyond = new TextDecoder('utf-8').decode(bytes).match(/[^\0-\x7f]/gu) ?? [];
  const wrong = beyond.filter((letter) => letter === '\uFFFD').length;
  return beyond.length - wrong >= wrong && beyond.length > wrong;
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    // Read again without `fatal`: the first replacement character stands where the bytes go wrong.
    const lossy = new TextDecoder(encoding).decode(bytes);
    const place = placeOf(lossy, Math.max(0, lossy.indexOf('\uFFFD')));
    return { reason: inputText.undecodable(encoding.toUpperCase()), ...place };
  }
}

function decodeWindows1252(bytes: Uint8Array): Decoded {
  const latin1 = Buffer.from(bytes).toString('latin1');
  const text = latin1.replace(/[\u0080-\u009f]/gu, (char) => {
    const letter = WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80);
    return letter === ' ' ? '\uFFFD' : letter;
  });
  const wrong = text.indexOf('\uFFFD');
  if (wrong === -1) return { text };
  return { reason: inputText.undecodable('UTF-8 / Windows-1252'), ...placeOf(text, wrong) };
}

function withoutNul(decoded: Decoded): Decoded {
  if (!('text' in decoded)) return decoded;
  const nul = decoded.text.indexOf('\0');
  return nul === -1 ? decoded : { reason: inputText.nul, ...placeOf(decoded.text, nul) };
}

/** 1-based line and column of an offset; CRLF is one line end. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
