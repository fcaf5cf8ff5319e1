import { buildMarking } from './compound-marks.ts';
import { writePack } from './file-pack.ts';
import { buildPagefindIndex } from './pagefind-index.ts';
import type { SearchEngine } from './search-engine.ts';
import { buildFacetTable } from './search-facets.ts';
import type { ShardRecord } from './search-records.ts';
import type { WordReading } from './word-reading.ts';

/**
 * How many places of words lie in one file of the index: Pagefind's own 20,000 make 25 KB of each word that is asked for
 * and each shard that is asked, these 6 KB.
 */
const PLACES_A_FILE = 4000;

/** Words of an older shard, a line each, sorted by code units: for the lists that tell which shards have a word, never published itself. */
export const WORDS_FILE = 'ord.txt';

/** What one shard is made from. */
export interface ShardSource {
  readonly records: readonly ShardRecord[];
  /** Compounds in lower case, and where the last half of each begins. */
  readonly compounds: ReadonlyMap<string, number>;
  readonly engine: SearchEngine;
  readonly reading: WordReading;
  /** The youngest has the browser's script beside it. */
  readonly isYoungest: boolean;
}

/** Writes one index, and the table of its records' facets, into an empty folder. */
export function writeShard(folder: string, source: ShardSource): void {
  const { records, compounds, engine, reading, isYoungest } = source;
  const index = buildPagefindIndex(records, {
    version: engine.version,
    placesAFile: PLACES_A_FILE,
    table: reading.table,
    mark: buildMarking(compounds),
  });
  // A record of signs alone has no words: it is left out.
  const found = records.filter((_, place) => index.fragmentIds[place] !== undefined);
  const table = buildFacetTable(
    found,
    index.fragmentIds.flatMap((id) => id ?? []),
  );
  const files = new Map([
    ...index.files,
    ...(isYoungest ? engine.files : []),
    ['pagefind-entry.json', Buffer.from(engine.renderEntry(index))] as const,
    ['facetter.json', Buffer.from(JSON.stringify(table))] as const,
  ]);
  // The youngest is always asked.
  if (!isYoungest) {
    const { words: own } = reading.table.words;
    const words = new Set<string>();
    for (const word of index.words) {
      for (const term of reading.toShardWords(own[word] ?? '')) words.add(term);
    }
    files.set(WORDS_FILE, Buffer.from([...words].sort().join('\n')));
  }
  writePack(folder, files);
}
