import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readCheckedText, writeCheckedText } from './checked-file.ts';
import { FileKeys } from './file-keys.ts';
import { toTreeShape } from './tree-shape.ts';

/** The parts of a file that is put together from parts, in order. */
export interface JoinedParts {
  /** What each was made from. */
  readonly keys: readonly string[];
  /** How many bytes each has. */
  readonly sizes: readonly number[];
}

/** What a tree of the site holds, and what each file in it was made from. It lies beside the tree, never in it. */
export interface TreeRecord {
  /** Of the program and the settings: with another one nothing in the tree holds. */
  readonly siteKey: string;
  /** Of everything: with the same one there is nothing to do. */
  readonly wholeKey: string;
  /** Every file's key by its path within the site, but for the search index's shards. */
  readonly files: FileKeys;
  /** The files that are put together, by their paths. */
  readonly joined: Readonly<Record<string, JoinedParts>>;
  /** The key of each shard by its folder under `pagefind/`. */
  readonly shards: Readonly<Record<string, string>>;
  /** The version of each meeting by its id. */
  readonly meetings: ReadonlyMap<string, string>;
  /** The slug of each body by its name. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Of the files that it was made from, as `toFilesKey`. */
  readonly filesKey: string;
  /** Absent where the tree was made from the beginning, or has lost a file: what a removed referat was called is kept nowhere. */
  readonly since?: TreeDifference;
}

/** How a tree differs from the one that it was made of. */
export interface TreeDifference {
  /** Of that tree. */
  readonly wholeKey: string;
  /** Files of the tree outside of which nothing differs, but for those that are put together and the shards. */
  readonly paths: readonly string[];
}

/** A record that this process has read or written, as long as its file and its tree have this stamp. */
interface Known {
  readonly stamp: string;
  readonly record: TreeRecord | undefined;
}

const known = new Map<string, Known>();
const MOST_KNOWN = 4;

/** The record of a tree; undefined where it is not intact: then nobody knows what the tree holds. */
export function readTreeRecord(tree: string): TreeRecord | undefined {
  const path = toRecordPath(tree);
  const shape = toTreeShape(tree);
  const stamp = toStamp(path, shape);
  const before = known.get(path);
  if (stamp === undefined) return undefined;
  if (before?.stamp === stamp) return before.record;
  const text = readCheckedText(path);
  const record = text === undefined ? undefined : parse(text, shape);
  remember(path, { stamp, record });
  return record;
}

export function writeTreeRecord(tree: string, record: TreeRecord): void {
  const path = toRecordPath(tree);
  const shape = toTreeShape(tree);
  writeCheckedText(path, ...render(record, shape));
  const stamp = toStamp(path, shape);
  if (stamp !== undefined) remember(path, { stamp, record });
}

function remember(path: string, one: Known): void {
  known.delete(path);
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(path, one);
}

/** A new file has another number than the one that it replaces. */
function toStamp(path: string, shape: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs, shape].join(' ');
}

/** How the files lie in the record that are put together: several have the same keys, a line each, and these lie there once. */
interface StoredJoins {
  readonly keys: readonly string[];
  /** By path: the place of its keys, and its sizes. */
  readonly files: Readonly<Record<string, readonly [keys: number, sizes: readonly number[]]>>;
}

/** A record in JSON, but for its files. */
interface StoredRecord extends Omit<TreeRecord, 'files' | 'joined' | 'meetings' | 'bodies'> {
  /** Of the tree: with another one somebody has been in it. */
  readonly shape: string;
  readonly joins: StoredJoins;
  readonly meetings: readonly (readonly [string, string])[];
  readonly bodies: readonly (readonly [string, string])[];
}

/** All but the files as JSON in the first line, then the files. */
function render(
  { files, joined, meetings, bodies, ...rest }: TreeRecord,
  shape: string,
): readonly string[] {
  const joins = toStored(joined);
  const head: StoredRecord = {
    ...{ ...rest, shape, joins },
    ...{ meetings: [...meetings], bodies: [...bodies] },
  };
  return [JSON.stringify(head), '\n', files.text];
}

/** Nothing where another version of the program wrote it, or of a tree of another shape. */
function parse(text: string, shape: string): TreeRecord | undefined {
  const end = text.indexOf('\n');
  try {
    const { joins, meetings, bodies, ...stored }: StoredRecord = JSON.parse(text.slice(0, end));
    const { shape: own, ...rest } = stored;
    if (own !== shape) return undefined;
    return {
      ...{ ...rest, joined: fromStored(joins), files: new FileKeys(text.slice(end + 1)) },
      ...{ meetings: new Map(meetings), bodies: new Map(bodies) },
    };
  } catch {
    return undefined;
  }
}

function toStored(joined: TreeRecord['joined']): StoredJoins {
  const places = new Map<string, number>();
  const files = Object.entries(joined).map(([path, { keys, sizes }]) => {
    const lines = keys.join('\n');
    const place = places.get(lines) ?? places.size;
    places.set(lines, place);
    return [path, [place, sizes]] as const;
  });
  return { keys: [...places.keys()], files: Object.fromEntries(files) };
}

function fromStored({ keys, files }: StoredJoins): TreeRecord['joined'] {
  const lists = keys.map((lines) => lines.split('\n'));
  const joined = Object.entries(files).map(([path, [place, sizes]]) => {
    return [path, { keys: lists[place] ?? [], sizes }] as const;
  });
  return Object.fromEntries(joined);
}

/** `.site/a` → `.site/a.json` */
export function toRecordPath(tree: string): string {
  return `${join(tree)}.json`;
}
