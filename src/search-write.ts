import { hash } from 'node:crypto';
import { constants, gunzipSync } from 'node:zlib';
import { buildMarking } from './compound-marks.ts';
import { writePack } from './file-pack.ts';
import { keepLatest } from './latest.ts';
import type { SearchRecord } from './search.ts';
import { buildFacetTable } from './search-facets.ts';
import { listShardWords } from './shard-words.ts';

/** Pagefind's ready-made interfaces and its own worker (ours is smaller), and the word splitter for a language that it doesn't know. */
const UNUSED_FILE = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|^wasm\.unknown\./u;
/** What the browser loads once, from the youngest shard. */
const SHARED_FILE = /\.js$|^wasm\./u;
const FRAGMENT = /^fragment\/[a-z]+_(?<id>[0-9a-f]+)\.pf_fragment$/u;
/** As much of a fragment as its address is surely in, compressed. */
const FRAGMENT_START = 512;
/** About as much as that is unpacked: Node's own 16 KB are a new buffer each time. */
const UNPACKED_SIZE = 2048;
const FRAGMENT_URL = /\{"url":(?<url>"(?:[^"\\]|\\.)*")/u;

/**
 * How many places of words lie in one file of the index: Pagefind's own 20,000 make 25 KB of each word that is asked for
 * and each shard that is asked, these 6 KB. Pagefind takes it from the environment of its process only.
 */
const PLACES_A_FILE = 4000;

/** Words of an older shard, a line each, sorted by code units: for the lists that tell which shards have a word, never published itself. */
export const WORDS_FILE = 'ord.txt';

/** What one shard is made from; plain data, so that another thread can make it. */
export interface ShardSource {
  readonly records: readonly SearchRecord[];
  /** Compounds in lower case, and where the last half of each begins. */
  readonly compounds: ReadonlyMap<string, number>;
  /** An empty folder. */
  readonly folder: string;
  /** Whether the browser's script is to lie there too. */
  readonly withScript: boolean;
}

/** Writes one index and the table of its records' facets. */
export async function writeShard(source: ShardSource): Promise<void> {
  const { records, compounds, folder, withScript } = source;
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(PLACES_A_FILE);
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({ forceLanguage: 'da' });
  if (index === undefined) throw new Error(errors.join('; '));
  const mark = buildMarking(compounds);
  const marked = records.map((record) => ({ ...record, content: mark(record.content) }));
  // All at once: they are indexed in the order in which they are sent, and numbered so.
  const additions = marked.map(async ({ url, content, language, meta }) => {
    const added = await index.addCustomRecord({ url, content, language, meta });
    throwFirst(added.errors, url);
  });
  // Held in memory and written as one file: by far quicker than Pagefind's own writing of many small ones.
  // Asked for at once too: Pagefind takes one message after the other, and this process may be busy when it is done.
  const [written] = await Promise.all([index.getFiles(), ...additions]);
  throwFirst(written.errors, 'pagefind');
  await index.deleteIndex();
  const files = new Map<string, Uint8Array>();
  const ids = new Map<string, string>();
  for (const { path, content } of written.files) {
    if (UNUSED_FILE.test(path) || (!withScript && SHARED_FILE.test(path))) continue;
    files.set(path, content);
    const id = FRAGMENT.exec(path)?.groups?.['id'];
    if (id !== undefined) ids.set(readUrl(content), id);
  }
  // A record of signs alone has no words: Pagefind leaves it out.
  const found = records.filter(({ url }) => ids.has(url));
  const table = buildFacetTable(
    found,
    found.map(({ url }) => ids.get(url) ?? ''),
  );
  files.set('facetter.json', Buffer.from(JSON.stringify(table)));
  // The youngest is always asked.
  if (!withScript) files.set(WORDS_FILE, Buffer.from(listWords(marked).join('\n')));
  writePack(folder, files);
}

function listWords(records: readonly SearchRecord[]): readonly string[] {
  return listShardWords(records.flatMap(({ content, meta }) => [content, ...Object.values(meta)]));
}

/** The youngest shard's and more: a process that stays writes nearly the same fragments again. */
const keepUrl = keepLatest<string>(4096);

/** The address in a fragment: compressed JSON that begins with it, behind Pagefind's own mark. */
function readUrl(fragment: Uint8Array): string {
  return keepUrl(hash('sha256', fragment, 'base64url'), () => unpackUrl(fragment));
}

function unpackUrl(fragment: Uint8Array): string {
  const start = fragment.subarray(0, FRAGMENT_START);
  const options = { finishFlush: constants.Z_SYNC_FLUSH, chunkSize: UNPACKED_SIZE };
  const text = gunzipSync(start, options).toString('utf8');
  const url = FRAGMENT_URL.exec(text)?.groups?.['url'];
  if (url === undefined) throw new Error('a fragment without an address');
  return JSON.parse(url) as string;
}

function throwFirst(errors: readonly string[], where: string): void {
  const [first] = errors;
  if (first !== undefined) throw new Error(`${where}: ${first}`);
}
