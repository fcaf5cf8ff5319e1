import { listWords } from './compound-marks.ts';
import { toIndexTerms } from './index-terms.ts';
import { remember } from './remember.ts';
import { toShardWords } from './shard-words.ts';
import { openTermTable, type TermTable } from './term-table.ts';
import { openWordTable } from './word-table.ts';

/** What is read of the words of texts, of each word once: shards share most of them. */
export interface WordReading {
  /** The words themselves, and what the index knows each by. */
  readonly table: TermTable;
  /** The words in it that compounds are found among. */
  toWords(word: string): readonly string[];
  /** What the lists of shards' words know it by. */
  toShardWords(word: string): readonly string[];
}

/** Nothing is read yet. */
export function buildWordReading(): WordReading {
  return {
    table: openTermTable(openWordTable(), toIndexTerms),
    toWords: remember(listWords),
    toShardWords: remember(toShardWords),
  };
}
