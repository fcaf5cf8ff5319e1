import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listWords } from './compound-marks.ts';
import type { DocumentEntry } from './jumps.ts';
import { keepLatest } from './latest.ts';
import { compareCodeUnits } from './order.ts';
import type { SearchRecord } from './search.ts';
import { type SearchStore, toStoreName } from './search-store.ts';

/** What is read out of a shard's texts once, so that they need not be read again. */
export interface ShardTexts {
  /** In lower case, sorted, a line each. */
  readonly words: string;
  /** Each number once, oldest first. */
  readonly documents: readonly DocumentEntry[];
}

/** More than an archive has shards. */
const keepTexts = keepLatest<ShardTexts>(16);

const WORDS = 'ord.txt';
const DOCUMENTS = 'dokumenter.json';

/** From the store, or from the records where it hasn't got them. */
export async function openShardTexts(
  store: SearchStore,
  key: string,
  toRecords: () => readonly SearchRecord[],
): Promise<ShardTexts> {
  const name = toStoreName('texts', key);
  const { folder } = await store.open(name, (target) => {
    const records = toRecords();
    const words = listWords(records.map(({ content }) => content));
    writeFileSync(join(target, WORDS), [...words].sort(compareCodeUnits).join('\n'));
    writeFileSync(join(target, DOCUMENTS), JSON.stringify(listDocuments(records)));
  });
  return keepTexts(name, () => ({
    words: readFileSync(join(folder, WORDS), 'utf8'),
    documents: JSON.parse(readFileSync(join(folder, DOCUMENTS), 'utf8')),
  }));
}

function listDocuments(records: readonly SearchRecord[]): readonly DocumentEntry[] {
  const documents = new Map<string, DocumentEntry>();
  for (const { url, documentNumbers } of records) {
    for (const number of documentNumbers) {
      const key = number.toUpperCase();
      if (!documents.has(key)) documents.set(key, [number, url]);
    }
  }
  return [...documents.values()];
}
