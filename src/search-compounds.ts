import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCompounds, EMPTY_LEXICON, extendLexicon, type Lexicon } from './compounds.ts';
import { keepLatest } from './latest.ts';
import { type SearchStore, toStoreName } from './search-store.ts';
import type { ShardTexts } from './search-texts.ts';

/** A shard's compounds, and what the words up to its own tell of younger ones. */
export interface ShardCompounds {
  /** The same for the same words. */
  readonly name: string;
  /** The same for the same compounds. */
  readonly key: string;
  /** `word place` a line, sorted by word: where its last half begins. Read only where the shard is made anew. */
  readonly readText: () => string;
  /** Read only where a younger shard's compounds must be found anew. */
  readonly readLexicon: () => Lexicon;
}

/** What a shard's compounds are found among, and whether it is the one that is made again for nearly every referat. */
export interface ShardWords extends Pick<ShardTexts, 'readWords' | 'wordsKey'> {
  readonly isYoungest: boolean;
}

/** What stands before the oldest shard. */
export const NO_COMPOUNDS: ShardCompounds = {
  name: '',
  key: '',
  readText: () => '',
  readLexicon: () => EMPTY_LEXICON,
};

/** The youngest shard is made again and again, by the words of the one before it. */
const keepLexicon = keepLatest<Lexicon>(1);

const COMPOUNDS = 'sammensatte.txt';
const KEY = 'sammensatte-noegle.txt';
const LEXICON = 'ordforraad.json';

/** The compounds among a shard's words (sorted, a line each), from the store or found anew by its own and all older words. */
export async function openShardCompounds(
  store: SearchStore,
  code: string,
  { readWords, wordsKey, isYoungest }: ShardWords,
  older: ShardCompounds,
): Promise<ShardCompounds> {
  const name = toStoreName('compounds', code, wordsKey, older.name);
  const own = () => (readWords() === '' ? [] : readWords().split('\n'));
  const { folder } = await store.open(name, (target) => {
    const lexicon = extendLexicon(older.readLexicon(), own());
    const toPlace = buildCompounds(lexicon);
    const places = own().map((word) => [word, toPlace(word)] as const);
    const compounds = places.filter(([, place]) => place > 0);
    const text = compounds.map((pair) => pair.join(' ')).join('\n');
    writeFileSync(join(target, COMPOUNDS), text);
    writeFileSync(join(target, KEY), toStoreName(text));
    // No other shard comes after the youngest, as long as it is that.
    if (!isYoungest) writeFileSync(join(target, LEXICON), renderLexicon(lexicon));
  });
  return {
    name,
    key: readFileSync(join(folder, KEY), 'utf8'),
    readText: () => readFileSync(join(folder, COMPOUNDS), 'utf8'),
    readLexicon: () =>
      keepLexicon(name, () => {
        const path = join(folder, LEXICON);
        return existsSync(path)
          ? parseLexicon(readFileSync(path, 'utf8'))
          : extendLexicon(older.readLexicon(), own());
      }),
  };
}

/** Where the last half of each compound begins. */
export function parseCompounds(text: string): ReadonlyMap<string, number> {
  const pairs = text === '' ? [] : text.split('\n').map((line) => line.split(' '));
  return new Map(pairs.map(([word = '', place]) => [word, Number(place)]));
}

function renderLexicon({ words, stems, firsts }: Lexicon): string {
  return JSON.stringify([words, stems, firsts].map((set) => [...set]));
}

function parseLexicon(text: string): Lexicon {
  const [words, stems, firsts] = (JSON.parse(text) as readonly string[][]).map(
    (list) => new Set(list),
  );
  return { ...EMPTY_LEXICON, ...(words && stems && firsts ? { words, stems, firsts } : {}) };
}
