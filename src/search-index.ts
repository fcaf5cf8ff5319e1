import { setImmediate } from 'node:timers/promises';
import type { BuiltShard } from './built-shard.ts';
import { toVersion } from './complete-meeting.ts';
import { openPack } from './file-pack.ts';
import { type JumpList, type JumpPart, joinJumps } from './jumps.ts';
import { toKey } from './key.ts';
import type { Meeting } from './meeting.ts';
import { once } from './once.ts';
import { NO_COMPOUNDS, openShardCompounds, parseCompounds } from './search-compounds.ts';
import { openSearchEngine } from './search-engine.ts';
import { toShardRecords } from './search-records.ts';
import { toShards } from './search-shards.ts';
import { openSearchStore, toStoreName } from './search-store.ts';
import { openShardTexts } from './search-texts.ts';
import { openSearchWords, type SearchWords } from './search-words.ts';
import { WORDS_FILE, writeShard } from './search-write.ts';
import type { Urls } from './urls.ts';
import { buildWordReading } from './word-reading.ts';

/** What lies under `pagefind/` beside the shards. */
export interface BuiltSearch {
  /** By their path under `pagefind/`: `soeg.json`, `tal/NN.json`, `sager/NNN-YYYY.json`, `dage/YYYY.json`. */
  readonly lists: readonly JumpList[];
}

/** What an index is made from, and where its shards are kept. */
export interface SearchSource {
  /** By date. */
  readonly meetings: readonly Meeting[];
  readonly urls: Urls;
  /** A folder of its own that outlives builds; it may be deleted or hold rubbish at any time. */
  readonly store: string;
  /** The version of the code that makes the index. */
  readonly code: string;
  /**
   * Called for each shard as soon as it is made, the oldest first; where there are several, for the lists of their words
   * too, which are kept in the same way.
   */
  readonly onShard: (shard: BuiltShard) => void;
}

/** What the browser's script needs to know before it asks for more. */
interface SearchManifest {
  /** Folders of the index under `pagefind/`, youngest first; the first is `''`. */
  readonly shards: readonly string[];
  /** The first two digits that have a list of numbers. */
  readonly numbers: readonly string[];
  /** What case numbers begin with, all but their last part: each has a list of them. */
  readonly cases: readonly string[];
  /** Years that have a list of meetings. */
  readonly years: readonly string[];
  /** The lists of words of all shards but the youngest, where there are any. */
  readonly words?: SearchWords['manifest'];
}

/**
 * The search index of the meetings. A shard is taken from the store where nothing that it is made from has changed; texts
 * are read only of meetings whose shard is made anew.
 */
export async function buildSearch(source: SearchSource): Promise<BuiltSearch> {
  const { meetings, urls, code, onShard } = source;
  const store = openSearchStore(source.store);
  const engine = await openSearchEngine(store, code);
  const shards: BuiltShard[] = [];
  const jumps: JumpPart[] = [];
  const reading = buildWordReading();
  let compounds = NO_COMPOUNDS;
  // From the oldest on: a shard is split on its own and older words, so that a new word changes no old shard.
  for (const { folder, meetings: held } of toShards(meetings).toReversed()) {
    const isYoungest = folder === '';
    const textsKey = toTextsKey(held, source);
    const toRecords = once(() => toShardRecords(held, urls, reading.table.words));
    const texts = await openShardTexts(store, textsKey, held, toRecords, reading, urls);
    jumps.push(texts.jumps);
    compounds = await openShardCompounds(store, code, { ...texts, isYoungest }, compounds);
    const { key: compoundsKey, readText } = compounds;
    const key = toStoreName('index', textsKey, String(isYoungest), compoundsKey);
    const stored = await store.open(key, (target) => {
      const records = toRecords();
      writeShard(target, {
        ...{ records, compounds: parseCompounds(readText()), engine, reading, isYoungest },
      });
    });
    const shard = { folder, key, ...openPack(stored.folder) };
    shards.unshift(shard);
    onShard(withoutWords(shard));
    // Who waits for this process is answered between two of them.
    await setImmediate();
  }
  const words = await openSearchWords(store, code, shards.slice(1));
  if (words !== undefined) onShard(words.files);
  store.prune();
  return { lists: toLists(shards, jumps, words?.manifest) };
}

/** Names all that a shard's records are made from. */
function toTextsKey(meetings: readonly Meeting[], { urls, code }: SearchSource): string {
  return toStoreName(code, urls.prefix, meetings.map(toVersion).join(' '));
}

/** What is published of a shard. */
function withoutWords(shard: BuiltShard): BuiltShard {
  return { ...shard, listFiles: () => shard.listFiles().filter((file) => file !== WORDS_FILE) };
}

function toLists(
  shards: readonly BuiltShard[],
  parts: readonly JumpPart[],
  words: SearchManifest['words'],
): readonly JumpList[] {
  const { numbers, cases, days } = joinJumps(parts);
  const manifest: SearchManifest = {
    shards: shards.map(({ folder }) => folder),
    numbers: numbers.map(({ name }) => name),
    cases: cases.map(({ name }) => name),
    years: days.map(({ name }) => name),
    ...(words && { words }),
  };
  const text = JSON.stringify(manifest);
  return [
    ...numbers.map((list) => ({ ...list, name: `tal/${list.name}.json` })),
    ...cases.map((list) => ({ ...list, name: `sager/${list.name}.json` })),
    ...days.map((list) => ({ ...list, name: `dage/${list.name}.json` })),
    { name: 'soeg.json', key: toKey([text]), toText: () => text },
  ];
}
