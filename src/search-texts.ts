import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJumpPart, writeJumpPart } from './jump-files.ts';
import { type JumpPart, toJumpPart } from './jumps.ts';
import { keepLatest } from './latest.ts';
import type { Meeting } from './meeting.ts';
import { once } from './once.ts';
import { compareCodeUnits } from './order.ts';
import type { ShardRecord } from './search-records.ts';
import { type SearchStore, toStoreName } from './search-store.ts';
import type { Urls } from './urls.ts';
import type { WordReading } from './word-reading.ts';

/** What is read out of a shard's texts once, so that they need not be read again. */
export interface ShardTexts {
  /** In lower case, sorted, a line each. */
  readonly readWords: () => string;
  /** The same for the same words. */
  readonly wordsKey: string;
  /** What its meetings add to the lists of numbers, cases and days. */
  readonly jumps: JumpPart;
}

/** More than an archive has shards. */
const keepTexts = keepLatest<ShardTexts>(16);

const WORDS = 'ord.txt';
const WORDS_KEY = 'ord-noegle.txt';

/** From the store, or from the meetings where it hasn't got them. */
export async function openShardTexts(
  store: SearchStore,
  key: string,
  meetings: readonly Meeting[],
  toRecords: () => readonly ShardRecord[],
  reading: WordReading,
  urls: Urls,
): Promise<ShardTexts> {
  const name = toStoreName('texts', key);
  const { folder } = await store.open(name, (target) => {
    const records = toRecords();
    const found = new Set(listDifferent(records, reading).flatMap(reading.toWords));
    const words = [...found].sort(compareCodeUnits).join('\n');
    writeFileSync(join(target, WORDS), words);
    writeFileSync(join(target, WORDS_KEY), toStoreName(words));
    writeJumpPart(target, toJumpPart(meetings, records, urls));
  });
  return keepTexts(folder, () => ({
    readWords: once(() => readFileSync(join(folder, WORDS), 'utf8')),
    wordsKey: readFileSync(join(folder, WORDS_KEY), 'utf8'),
    jumps: readJumpPart(folder),
  }));
}

/** The words of records, each once. */
function listDifferent(
  records: readonly ShardRecord[],
  {
    table: {
      words: { words },
    },
  }: WordReading,
): readonly string[] {
  const isMet = new Uint8Array(words.length);
  for (const record of records) for (const word of record.words) isMet[word] = 1;
  return words.filter((_, word) => isMet[word] === 1);
}
