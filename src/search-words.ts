import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltShard } from './built-shard.ts';
import { openPack, writePack } from './file-pack.ts';
import { type SearchStore, toStoreName } from './search-store.ts';
import { WORDS_FILE } from './search-write.ts';
import { buildWordLists, type WordLists } from './word-lists.ts';

/** The lists that tell which of the older shards have a word, so that the browser fetches no other. */
export interface SearchWords {
  /** Their files, in a folder of their own beside the shards. */
  readonly files: BuiltShard;
  readonly manifest: {
    /** The list at a place is `ord/<name>-<place>.json`: another name wherever a shard is another one. */
    readonly name: string;
    readonly firsts: WordLists['firsts'];
  };
}

const FOLDER = 'ord/';
const FIRSTS = 'firsts.json';
const NAME_LENGTH = 8;

/** From the store, or made of the older shards' words; undefined where there are none. */
export async function openSearchWords(
  store: SearchStore,
  code: string,
  older: readonly BuiltShard[],
): Promise<SearchWords | undefined> {
  if (older.length === 0) return undefined;
  const key = toStoreName('words', code, ...older.flatMap((one) => [one.folder, one.key]));
  const name = key.slice(0, NAME_LENGTH);
  const { folder } = await store.open(key, (target) => {
    const { firsts, lists } = buildWordLists(older.map(readWords));
    const files = lists.map((list, place) => {
      return [`${name}-${place}.json`, Buffer.from(JSON.stringify(list))] as const;
    });
    writePack(target, new Map(files));
    writeFileSync(join(target, FIRSTS), JSON.stringify(firsts));
  });
  const firsts: WordLists['firsts'] = JSON.parse(readFileSync(join(folder, FIRSTS), 'utf8'));
  return { files: { folder: FOLDER, key, ...openPack(folder) }, manifest: { name, firsts } };
}

function readWords({ readFile }: BuiltShard): readonly string[] {
  return Buffer.from(readFile(WORDS_FILE)).toString().split('\n');
}
