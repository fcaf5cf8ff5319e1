import type { Meeting } from './meeting.ts';
import { toIndexedText } from './pagefind-index.ts';
import { type SearchRecord, toSearchRecords } from './search.ts';
import type { Urls } from './urls.ts';
import type { WordTable } from './word-table.ts';

/** A record with the words of its content, by their numbers in a table. */
export interface ShardRecord extends Omit<SearchRecord, 'content'> {
  readonly words: Int32Array;
}

/** The records of a shard, their contents cut into words once for all that is made of them. */
export function toShardRecords(
  meetings: readonly Meeting[],
  urls: Urls,
  table: WordTable,
): readonly ShardRecord[] {
  return toSearchRecords({ meetings }, urls).map(({ content, ...record }) => ({
    ...record,
    words: table.read(toIndexedText(content)),
  }));
}
