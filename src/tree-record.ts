import { join } from 'node:path';
import { readChecked, writeChecked } from './checked-file.ts';

/** A part of a file that is put together from parts: what it was made from, and how many bytes it has. */
export type JoinedPart = readonly [key: string, size: number];

/** What a tree of the site holds, and what each file in it was made from. It lies beside the tree, never in it. */
export interface TreeRecord {
  /** Of the program and the settings: with another one nothing in the tree holds. */
  readonly siteKey: string;
  /** Of everything: with the same one there is nothing to do. */
  readonly wholeKey: string;
  /** Every file's key by its path within the site, but for the search index's shards. */
  readonly files: Readonly<Record<string, string>>;
  /** The parts of the files that are put together, in order. */
  readonly joined: Readonly<Record<string, readonly JoinedPart[]>>;
  /** The key of each shard by its folder under `pagefind/`. */
  readonly shards: Readonly<Record<string, string>>;
  /** The version of each meeting by its id. */
  readonly meetings: Readonly<Record<string, string>>;
}

/** The records that this process has read or written, by their hash: the two trees' are the same more often than not. */
const known = new Map<string, TreeRecord>();
const MOST_KNOWN = 4;

/** The record of a tree; undefined where it is not intact: then nobody knows what the tree holds. */
export function readTreeRecord(tree: string): TreeRecord | undefined {
  forgetOldest();
  return readChecked<TreeRecord>(toRecordPath(tree), known);
}

export function writeTreeRecord(tree: string, record: TreeRecord): void {
  forgetOldest();
  writeChecked(toRecordPath(tree), record, known);
}

function forgetOldest(): void {
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
}

/** `.site/a` → `.site/a.json` */
export function toRecordPath(tree: string): string {
  return `${join(tree)}.json`;
}
