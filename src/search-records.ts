import type { Meeting } from './meeting.ts';
import { splitWords } from './pagefind-index.ts';
import { type SearchRecord, toSearchRecords } from './search.ts';
import type { Urls } from './urls.ts';

/** A record with the words of its content. */
export interface ShardRecord extends Omit<SearchRecord, 'content'> {
  readonly words: readonly string[];
}

/** The records of a shard, their contents cut into words once for all that is made of them. */
export function toShardRecords(meetings: readonly Meeting[], urls: Urls): readonly ShardRecord[] {
  return toSearchRecords({ meetings }, urls).map(({ content, ...record }) => ({
    ...record,
    words: splitWords(content),
  }));
}
