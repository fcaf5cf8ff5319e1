import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readChecked, writeChecked } from './checked-file.ts';
import type { FileOutline, FileReading, FileTexts } from './read-file.ts';

/** Files that were read before, by the hash of their bytes. */
export interface ReadingStore {
  getOutline(sha256: string): FileOutline | undefined;
  /** The texts of a file that has an outline; undefined where they are lost. */
  readTexts(sha256: string): FileTexts | undefined;
  /** The same for a comparison: what isn't shown isn't kept, and doesn't count as read. */
  peekTexts(sha256: string): FileTexts | undefined;
  add(sha256: string, reading: FileReading): void;
  /** Whether the texts of a file were read since the last build ended. */
  isRead(sha256: string): boolean;
  /** The hash of a file's bytes, as long as the file has this stamp. */
  getHash(file: string, stamp: string): string | undefined;
  /** Puts on the disk what these files need, so that another process can open it. False for a store of this process alone. */
  save(files: readonly StoredFile[]): boolean;
  /** What was put on the disk last, in its order. */
  listSaved(): readonly StoredFile[];
  /** Ends a build: keeps what these files need for the next one, and nothing else. */
  keep(files: readonly StoredFile[]): void;
}

/** A file as it was listed; one without a stamp is read again the next time. */
export interface StoredFile {
  readonly file: string;
  readonly sha256: string;
  readonly stamp?: string;
}

/** What the whole folder was made by, and the files that were listed. */
interface Listing {
  readonly version: string;
  readonly files: readonly StoredFile[];
}

/** A store of this process alone. */
export function buildMemoryStore(): ReadingStore {
  const readings = new Map<string, FileReading>();
  return {
    getOutline: (sha256) => readings.get(sha256)?.outline,
    readTexts: (sha256) => readings.get(sha256)?.texts,
    peekTexts: (sha256) => readings.get(sha256)?.texts,
    add: (sha256, reading) => readings.set(sha256, reading),
    isRead: (sha256) => readings.has(sha256),
    getHash: () => undefined,
    save: () => false,
    listSaved: () => [],
    keep: () => {},
  };
}

type Outlines = Readonly<Record<string, FileOutline>>;

const FILES = 'filer.json';
const OUTLINES = 'omrids';
const TEXTS = 'tekster';
/** More would fill the memory. */
const MOST_OLDER = 500;

/**
 * A store in a folder of its own, where it outlives the process. Outlines lie in up to 256 files by the hash's first two
 * digits, so that a new file costs little; texts lie in a file each. What is lost or damaged is read anew, and all of it
 * where another version of the program left it. A file with a CPR number is never kept on the disk.
 */
export function openReadingStore(folder: string, version: string): ReadingStore {
  const listing = readChecked<Listing>(join(folder, FILES));
  if (listing?.version !== version) rmSync(folder, { recursive: true, force: true });
  const listed = listing?.version === version ? listing.files : [];
  let stored = new Map(listed.map((entry) => [entry.file, entry]));
  const outlines = new Map<string, FileOutline>();
  /** Those of this build, and the newest of those before it: the next one shows mostly the same meetings. */
  let texts = new Map<string, FileTexts>();
  let older = new Map<string, FileTexts>();
  const changed = new Set<string>();
  for (const bucket of new Set(listed.map(({ sha256 }) => toBucket(sha256)))) {
    const found = readChecked<Outlines>(toOutlinePath(folder, bucket)) ?? {};
    for (const [sha256, outline] of Object.entries(found)) outlines.set(sha256, outline);
  }
  const save = (files: readonly StoredFile[]): boolean => {
    const isSame = files.length === stored.size && files.every((it) => isStored(stored, it));
    for (const bucket of changed) writeChecked(toOutlinePath(folder, bucket), pick(bucket));
    const kept = files.filter(({ sha256 }) => isKept(sha256));
    const list = kept.map(({ file, sha256, stamp = '' }) => ({ file, sha256, stamp }));
    if (!isSame) writeChecked(join(folder, FILES), { version, files: list } satisfies Listing);
    stored = new Map(list.map((entry) => [entry.file, entry]));
    changed.clear();
    return true;
  };
  const peekTexts = (sha256: string): FileTexts | undefined =>
    texts.get(sha256) ?? older.get(sha256) ?? readChecked<FileTexts>(toTextPath(folder, sha256));
  return {
    getOutline: (sha256) => outlines.get(sha256),
    peekTexts,
    readTexts: (sha256) => {
      const known = peekTexts(sha256);
      if (known !== undefined) texts.set(sha256, known);
      return known;
    },
    add: (sha256, reading) => {
      outlines.set(sha256, reading.outline);
      texts.set(sha256, reading.texts);
      if (reading.outline.cprNumbers.length > 0) return;
      changed.add(toBucket(sha256));
      writeChecked(toTextPath(folder, sha256), reading.texts);
    },
    isRead: (sha256) => texts.has(sha256),
    getHash: (file, stamp) => {
      const entry = stored.get(file);
      return entry?.stamp === stamp && outlines.has(entry.sha256) ? entry.sha256 : undefined;
    },
    save,
    listSaved: () => [...stored.values()],
    keep: (files) => {
      const used = new Set(files.map(({ sha256 }) => sha256));
      for (const sha256 of [...outlines.keys()].filter((known) => !used.has(known))) {
        outlines.delete(sha256);
        changed.add(toBucket(sha256));
        rmSync(toTextPath(folder, sha256), { force: true });
      }
      save(files);
      const newest = [...new Map([...texts, ...older])].filter(([sha256]) => used.has(sha256));
      older = new Map(newest.slice(0, MOST_OLDER));
      texts = new Map();
    },
  };

  function isKept(sha256: string): boolean {
    return outlines.get(sha256)?.cprNumbers.length === 0;
  }

  function pick(bucket: string): Outlines {
    const own = [...outlines].filter(([sha256]) => toBucket(sha256) === bucket && isKept(sha256));
    return Object.fromEntries(own);
  }
}

function isStored(
  stored: ReadonlyMap<string, StoredFile>,
  { file, stamp = '', sha256 }: StoredFile,
): boolean {
  const known = stored.get(file);
  return known !== undefined && known.stamp === stamp && known.sha256 === sha256;
}

function toBucket(sha256: string): string {
  return sha256.slice(0, 2);
}

function toOutlinePath(folder: string, bucket: string): string {
  return join(folder, OUTLINES, `${bucket}.json`);
}

function toTextPath(folder: string, sha256: string): string {
  return join(folder, TEXTS, toBucket(sha256), `${sha256}.json`);
}
