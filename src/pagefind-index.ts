import { type CborWriter, openCborWriter } from './cbor.ts';
import { LANGUAGE, openIndexFiles } from './index-files.ts';
import { type Fragment, renderIndexMeta, type WordFile } from './index-meta.ts';
import { type IndexWord, openPostings } from './index-postings.ts';
import { NOT_FOUND, openIndexedWords } from './indexed-words.ts';
import { compareCodePoints } from './order.ts';
import type { TermTable } from './term-table.ts';

/** What is indexed as one hit. */
export interface IndexRecord {
  /** The same for no two records. */
  readonly url: string;
  /** The words of its text, as `toIndexedText`, by their numbers in the table. */
  readonly words: Int32Array;
  /** Fields that a hit shows; their words are found too. */
  readonly meta: Readonly<Record<string, string>>;
}

export interface IndexOptions {
  /** The version of Pagefind whose script reads the index. */
  readonly version: string;
  /** How many places of words lie in one file of the index. */
  readonly placesAFile: number;
  /** The records' words, and what each is found by. */
  readonly table: TermTable;
  /** What is indexed and shown for a word of a text, without blanks. */
  readonly mark: (word: string) => string;
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
  /** What was indexed: words of texts and of fields, by their numbers in the table. */
  readonly words: ReadonlySet<number>;
}

const NO_WIDTH = '\u200b';

/**
 * The index of Danish records that Pagefind itself makes of them, file by file and byte by byte before compression, in less
 * time: it looks at each word of each record anew, and builds its index twice.
 * `test/search/pagefind-index.test.ts` compares the two.
 */
export function buildPagefindIndex(
  records: readonly IndexRecord[],
  { version, placesAFile, table, mark }: IndexOptions,
): PagefindIndex {
  const files = openIndexFiles();
  const postings = openPostings(table);
  const fieldNames = [...new Set(records.flatMap(({ meta }) => Object.keys(meta)))];
  fieldNames.sort(compareCodePoints);
  const { read } = table.words;
  const fields = records.map(({ meta }) => fieldNames.map((name) => read(meta[name] ?? '')));
  const ofContent = openIndexedWords(table, mark);
  const ofFields = openIndexedWords(table, (word) => word);
  const fragments: Fragment[] = [];
  const fragmentIds = records.map(({ url, words, meta }, record) => {
    if (words.every((word) => ofContent.toIndexed(word) === NOT_FOUND)) return undefined;
    for (let place = 0; place < words.length; place += 1) {
      const word = ofContent.toIndexed(words[place] as number);
      if (word !== NOT_FOUND) postings.addContent(word, place);
    }
    for (const [field, own] of fields[record]?.entries() ?? []) {
      for (let place = 0; place < own.length; place += 1) {
        const word = ofFields.toIndexed(own[place] as number);
        if (word !== NOT_FOUND) postings.addField(word, field, place);
      }
    }
    postings.endRecord();
    const [content, wordCount] = [ofContent.join(words), words.length];
    const id = files.addFragment(Buffer.from(renderFragment({ url, content, wordCount, meta })));
    fragments.push({ id, wordCount });
    return id.slice(LANGUAGE.length);
  });
  const cbor = openCborWriter();
  const wordFiles = renderWords(postings.listWords(), placesAFile, cbor).map(
    ({ from, to, bytes }) => ({ from, to, id: files.addWords(bytes) }),
  );
  const meta = renderIndexMeta({ version, fragments, wordFiles, fieldNames }, cbor);
  return {
    files: files.files,
    id: files.addMeta(meta),
    recordCount: fragments.length,
    fragmentIds,
    words: new Set([...ofContent.listIndexed(), ...ofFields.listIndexed()]),
  };
}

/** A text as its words are counted: a space without a width parts none. */
export function toIndexedText(text: string): string {
  return text.replaceAll(NO_WIDTH, '');
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
