import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** The files of an index, each named by its content and compressed. */
export interface IndexFiles {
  /** By their paths. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** `fragment/<id>.pf_fragment`; each of these gives the id, `da_` and some digits. */
  addFragment(bytes: Uint8Array): string;
  /** `index/<id>.pf_index` */
  addWords(bytes: Uint8Array): string;
  /** `pagefind.<id>.pf_meta` */
  addMeta(bytes: Uint8Array): string;
}

const MARK = Buffer.from('pagefind_dcd');
/** What stands before the digits of every name. */
export const LANGUAGE = 'da_';
/** Digits of a hash that name a file, unless two begin with the same. */
const ID_LENGTH = 7;
const META_ID_LENGTH = 10;
/** A byte of a hash; Pagefind writes one below 16 with one digit. */
const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16));
/**
 * Of what is no longer than a window; less memory is quicker to make ready. And what comes out lies in a piece of memory as long
 * as a chunk, however short it is: 16 KB each, of all hits, would be ten times what they hold.
 */
const SMALL_SETTINGS = { windowBits: 12, memLevel: 6, chunkSize: 2 ** 10 };
const SMALL = 2 ** 12;

/** None yet. */
export function openIndexFiles(): IndexFiles {
  const files = new Map<string, Uint8Array>();
  /** As short a name as it may be: `step` digits more as long as another file has it. */
  const add = (bytes: Uint8Array, toPath: (id: string) => string, step: number): string => {
    const whole = toWholeId(bytes);
    let length = LANGUAGE.length + ID_LENGTH;
    while (files.has(toPath(whole.slice(0, length))) && length < whole.length) length += step;
    const id = whole.slice(0, length);
    files.set(toPath(id), compress(bytes));
    return id;
  };
  return {
    files,
    addFragment: (bytes) => add(bytes, (id) => `fragment/${id}.pf_fragment`, 1),
    addWords: (bytes) => add(bytes, (id) => `index/${id}.pf_index`, 2),
    addMeta: (bytes) => {
      const id = toWholeId(bytes).slice(0, LANGUAGE.length + META_ID_LENGTH);
      files.set(`pagefind.${id}.pf_meta`, compress(bytes));
      return id;
    },
  };
}

function toWholeId(bytes: Uint8Array): string {
  let id = LANGUAGE;
  for (const byte of createHash('sha1').update(bytes).digest()) id += DIGITS[byte];
  return id;
}

function compress(bytes: Uint8Array): Uint8Array {
  const marked = Buffer.concat([MARK, bytes]);
  return gzipSync(marked, marked.length > SMALL ? {} : SMALL_SETTINGS);
}
