import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type CborWriter, openCborWriter } from './cbor.ts';
import { type Fragment, renderIndexMeta, type WordFile } from './index-meta.ts';
import { type IndexWord, openPostings } from './index-postings.ts';
import { type IndexTerm, listWords } from './index-terms.ts';
import { compareCodePoints } from './order.ts';
import { remember } from './remember.ts';

/** What is indexed as one hit. */
export interface IndexRecord {
  /** The same for no two records. */
  readonly url: string;
  /** Its text, cut by `splitWords`. */
  readonly words: readonly string[];
  /** Fields that a hit shows; their words are found too. */
  readonly meta: Readonly<Record<string, string>>;
}

export interface IndexOptions {
  /** The version of Pagefind whose script reads the index. */
  readonly version: string;
  /** How many places of words lie in one file of the index. */
  readonly placesAFile: number;
  /** What is indexed and shown for a word of a text, without blanks. */
  readonly mark: (word: string) => string;
  /** What a word is found by. */
  readonly toTerms: (word: string) => readonly IndexTerm[];
}

/** An index as Pagefind's script in the browser reads it. */
export interface PagefindIndex {
  /** By their paths: `index/da_<id>.pf_index`, `fragment/da_<id>.pf_fragment`, `pagefind.da_<id>.pf_meta`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What `pagefind-entry.json` calls the index by: `da_<id>`. */
  readonly id: string;
  readonly recordCount: number;
  /** Each record's `<id>`, in their order; undefined for one without words, which is left out. */
  readonly fragmentIds: readonly (string | undefined)[];
  /** What was indexed, each once: words of texts and of fields. */
  readonly words: readonly string[];
}

const MARK = Buffer.from('pagefind_dcd');
const LANGUAGE = 'da_';
/** Digits of a hash that name a file, unless two begin with the same. */
const ID_LENGTH = 7;
const META_ID_LENGTH = 10;
const NOT_FOUND = -1;
const NO_WIDTH = '\u200b';
/** Of what is no longer than a window; less memory is quicker to make ready. */
const SMALL_WINDOW = { windowBits: 12, memLevel: 6 };
const SMALL = 2 ** 12;

/**
 * The index of Danish records that Pagefind itself makes of them, file by file and byte by byte before compression, in less
 * time: it looks at each word of each record anew, and builds its index twice.
 * `test/search/pagefind-index.test.ts` compares the two.
 */
export function buildPagefindIndex(
  records: readonly IndexRecord[],
  { version, placesAFile, mark, toTerms }: IndexOptions,
): PagefindIndex {
  const files = new Map<string, Uint8Array>();
  const postings = openPostings();
  const indexed = new Set<string>();
  const toNumber = remember((word: string): number => {
    indexed.add(word);
    const terms = toTerms(word);
    return terms.length === 0 ? NOT_FOUND : postings.open(terms);
  });
  const toMarked = remember((word: string): MarkedWord => {
    const text = mark(word);
    return { text, number: toNumber(text) };
  });
  const fieldNames = [...new Set(records.flatMap(({ meta }) => Object.keys(meta)))];
  fieldNames.sort(compareCodePoints);
  const fragments: Fragment[] = [];
  const fragmentIds = records.map(({ url, words, meta }) => {
    const content = words.map(toMarked);
    if (content.every(({ number }) => number === NOT_FOUND)) return undefined;
    for (const [place, { number }] of content.entries()) {
      if (number !== NOT_FOUND) postings.addContent(number, place);
    }
    for (const [field, name] of fieldNames.entries()) {
      for (const [place, word] of listWords(meta[name] ?? '').entries()) {
        const number = toNumber(word);
        if (number !== NOT_FOUND) postings.addField(number, field, place);
      }
    }
    postings.endRecord();
    const wordCount = words.length;
    const text = content.map((word) => word.text).join(' ');
    const bytes = Buffer.from(renderFragment({ url, content: text, wordCount, meta }));
    const id = toFreeId(bytes, (it) => files.has(toFragmentPath(it)), 1);
    files.set(toFragmentPath(id), compress(bytes));
    fragments.push({ id, wordCount });
    return id.slice(LANGUAGE.length);
  });
  const cbor = openCborWriter();
  const wordFiles = renderWords(postings.listWords(), placesAFile, cbor).map(
    ({ from, to, bytes }) => {
      const id = toFreeId(bytes, (it) => files.has(toWordPath(it)), 2);
      files.set(toWordPath(id), compress(bytes));
      return { from, to, id };
    },
  );
  const meta = renderIndexMeta({ version, fragments, wordFiles, fieldNames }, cbor);
  const id = LANGUAGE + toDigits(meta).slice(0, META_ID_LENGTH);
  files.set(`pagefind.${id}.pf_meta`, compress(meta));
  return { files, id, recordCount: fragments.length, fragmentIds, words: [...indexed] };
}

/** The words of a text, as they are counted: between blanks; a space without a width parts none. */
export function splitWords(text: string): readonly string[] {
  return listWords(text.replaceAll(NO_WIDTH, ''));
}

interface MarkedWord {
  readonly text: string;
  readonly number: number;
}

function renderFragment({
  url,
  content,
  wordCount,
  meta,
}: Pick<IndexRecord, 'url' | 'meta'> & { readonly content: string; readonly wordCount: number }) {
  const fields = Object.entries(meta).sort(([a], [b]) => compareCodePoints(a, b));
  return JSON.stringify({
    url,
    content,
    word_count: wordCount,
    filters: {},
    meta: Object.fromEntries(fields),
    anchors: [],
  });
}

interface RenderedWords extends Pick<WordFile, 'from' | 'to'> {
  readonly bytes: Buffer;
}

/** A file's words: it is full as soon as their places fill so much of it. */
function renderWords(
  words: readonly IndexWord[],
  placesAFile: number,
  cbor: CborWriter,
): readonly RenderedWords[] {
  const files: RenderedWords[] = [];
  for (let first = 0; first < words.length; ) {
    cbor.clear();
    let next = first;
    for (let size = 0; next < words.length && size < placesAFile; next += 1) {
      size += words[next]?.write(cbor) ?? 0;
    }
    const own = Buffer.from(cbor.toBytes());
    cbor.clear();
    cbor.array(1);
    cbor.array(next - first);
    const bytes = Buffer.concat([cbor.toBytes(), own]);
    files.push({ from: words[first]?.stem ?? '', to: words[next - 1]?.stem ?? '', bytes });
    first = next;
  }
  return files;
}

/** As short as it may be: `step` digits more as long as another file has the name. */
function toFreeId(bytes: Uint8Array, isTaken: (id: string) => boolean, step: number): string {
  const whole = LANGUAGE + toDigits(bytes);
  let length = LANGUAGE.length + ID_LENGTH;
  while (isTaken(whole.slice(0, length)) && length < whole.length) length += step;
  return whole.slice(0, length);
}

/** A hash; Pagefind writes a byte below 16 with one digit. */
function toDigits(bytes: Uint8Array): string {
  const hash = createHash('sha1').update(bytes).digest();
  return Array.from(hash, (byte) => byte.toString(16)).join('');
}

function toFragmentPath(id: string): string {
  return `fragment/${id}.pf_fragment`;
}

function toWordPath(id: string): string {
  return `index/${id}.pf_index`;
}

function compress(bytes: Uint8Array): Uint8Array {
  const marked = Buffer.concat([MARK, bytes]);
  return gzipSync(marked, marked.length > SMALL ? {} : SMALL_WINDOW);
}
