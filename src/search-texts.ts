import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JumpPart, toJumpPart } from './jumps.ts';
import { keepLatest } from './latest.ts';
import type { Meeting } from './meeting.ts';
import { compareCodeUnits } from './order.ts';
import type { ShardRecord } from './search-records.ts';
import { type SearchStore, toStoreName } from './search-store.ts';
import type { Urls } from './urls.ts';
import type { WordReading } from './word-reading.ts';

/** What is read out of a shard's texts once, so that they need not be read again. */
export interface ShardTexts {
  /** In lower case, sorted, a line each. */
  readonly words: string;
  /** The same for the same words. */
  readonly wordsKey: string;
  /** What its meetings add to the lists of numbers and days. */
  readonly jumps: JumpPart;
}

/** More than an archive has shards. */
const keepTexts = keepLatest<ShardTexts>(16);

const WORDS = 'ord.txt';
const JUMPS = 'lister.json';

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
    const words = new Set(listDifferent(records, reading).flatMap(reading.toWords));
    writeFileSync(join(target, WORDS), [...words].sort(compareCodeUnits).join('\n'));
    writeFileSync(join(target, JUMPS), JSON.stringify(toJumpPart(meetings, records, urls)));
  });
  return keepTexts(name, () => {
    const words = readFileSync(join(folder, WORDS), 'utf8');
    const jumps: JumpPart = JSON.parse(readFileSync(join(folder, JUMPS), 'utf8'));
    return { words, wordsKey: toStoreName(words), jumps };
  });
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
