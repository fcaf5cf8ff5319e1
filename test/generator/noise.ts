import type { Dice } from './dice.ts';
import type { QuirkName } from './quirks.ts';
import type { Random } from './random.ts';

/** Ways in which the characters differ while the words stay. */
const NOISES: readonly (readonly [QuirkName, (text: string, random: Random) => string])[] = [
  [
    'nbsp',
    (text, random) => text.replace(/(?<=\S) (?=\S)/gu, () => (random.chance(0.1) ? '\u00a0' : ' ')),
  ],
  [
    'soft-hyphen',
    (text, random) =>
      text.replace(/\p{L}{5}(?=\p{L}{4})/gu, (part) =>
        random.chance(0.05) ? `${part}\u00ad` : part,
      ),
  ],
  [
    'zero-width',
    (text, random) =>
      text.replace(/\p{L}{2}(?=\p{L})/gu, (part) =>
        random.chance(0.01) ? `${part}${random.pick(['\u200b', '\u200d', '\ufeff'])}` : part,
      ),
  ],
  [
    'bidi',
    (text, random) => text.replace(/^(?=\S)/gmu, () => (random.chance(0.05) ? '\u200e' : '')),
  ],
  ['nfd', (text) => text.normalize('NFD')],
  ['final-newline', (text) => `${text}\n`],
  ['crlf', (text) => text.replaceAll('\n', '\r\n')],
  ['bom', (text) => `\ufeff${text}`],
];

/** The text with its characters disturbed; the truth stays the same. */
export function addNoise(text: string, dice: Dice, random: Random, used: Set<QuirkName>): string {
  return NOISES.reduce(
    (now, [quirk, disturb]) => (dice.roll(quirk, used) ? disturb(now, random) : now),
    text,
  );
}

export type Encoding = 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** What Windows-1252 has from 0x80 on, where it differs from Latin-1, of the signs the texts use. */
const WINDOWS: Readonly<Record<string, number>> = { '–': 0x96, '”': 0x94, '“': 0x93, '•': 0x95 };

/** The bytes of a text in an encoding, or undefined where the encoding lacks one of its characters. */
export function encodeText(text: string, encoding: Encoding): Uint8Array | undefined {
  const marked = text.startsWith('\ufeff') ? text : `\ufeff${text}`;
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8-bom') return Buffer.from(marked, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(marked, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(marked, 'utf16le').swap16();
  const codes = [...text].map((sign) => WINDOWS[sign] ?? sign.codePointAt(0) ?? 0);
  const fits = codes.every(
    (code) => code < 0x80 || (code > 0x9f && code < 0x100) || Object.values(WINDOWS).includes(code),
  );
  return fits ? Uint8Array.from(codes) : undefined;
}
