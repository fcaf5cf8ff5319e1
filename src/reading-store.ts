import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readChecked, writeChecked } from './checked-file.ts';
import { openMonthFiles } from './month-files.ts';
import type { FileDetails, FileOutline, FileReading, FileTexts } from './read-file.ts';

/** Files that were read before, by the hash of their bytes. */
export interface ReadingStore {
  getOutline(sha256: string): FileOutline | undefined;
  /** The details of a file that has an outline; undefined where they are lost. */
  getDetails(sha256: string): FileDetails | undefined;
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
    getDetails: (sha256) => readings.get(sha256)?.details,
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

const FILES = 'filer.json';
const OUTLINES = 'omrids';
const DETAILS = 'enkeltheder';
const TEXTS = 'tekster';
/** Where files without a meeting are kept. */
const NO_MONTH = 'uden';
/** More would fill the memory. */
const MOST_OLDER = 500;

/**
 * A store in a folder of its own, where it outlives the process. Outlines are at hand, details are read month by month, texts
 * lie in a file each. What is lost or damaged is read anew, and all of it where another version of the program left it. A
 * file with a CPR number is never kept on the disk.
 */
export function openReadingStore(folder: string, version: string): ReadingStore {
  const listing = readChecked<Listing>(join(folder, FILES));
  if (listing?.version !== version) rmSync(folder, { recursive: true, force: true });
  const listed = listing?.version === version ? listing.files : [];
  let stored = new Map(listed.map((entry) => [entry.file, entry]));
  const outlines = new Map<string, FileOutline>();
  const outlineFiles = openMonthFiles<FileOutline>(join(folder, OUTLINES));
  const detailFiles = openMonthFiles<FileDetails>(join(folder, DETAILS));
  /** Those of this build, and the newest of those before it: the next one shows mostly the same meetings. */
  let texts = new Map<string, FileTexts>();
  let older = new Map<string, FileTexts>();
  for (const month of outlineFiles.listMonths()) {
    for (const [sha256, outline] of outlineFiles.open(month)) outlines.set(sha256, outline);
  }
  const save = (files: readonly StoredFile[]): boolean => {
    const isSame = files.length === stored.size && files.every((it) => isStored(stored, it));
    // An outline says that there are details.
    detailFiles.save(isKept);
    outlineFiles.save(isKept);
    const kept = files.filter(({ sha256 }) => isKept(sha256));
    const list = kept.map(({ file, sha256, stamp = '' }) => ({ file, sha256, stamp }));
    if (!isSame) writeChecked(join(folder, FILES), { version, files: list } satisfies Listing);
    stored = new Map(list.map((entry) => [entry.file, entry]));
    return true;
  };
  const peekTexts = (sha256: string): FileTexts | undefined =>
    texts.get(sha256) ?? older.get(sha256) ?? readChecked<FileTexts>(toTextPath(folder, sha256));
  return {
    getOutline: (sha256) => outlines.get(sha256),
    getDetails: (sha256) => {
      const outline = outlines.get(sha256);
      return outline && detailFiles.open(toMonth(outline)).get(sha256);
    },
    peekTexts,
    readTexts: (sha256) => {
      const known = peekTexts(sha256);
      if (known !== undefined) texts.set(sha256, known);
      return known;
    },
    add: (sha256, { outline, details, texts: own }) => {
      const month = toMonth(outline);
      outlines.set(sha256, outline);
      outlineFiles.set(month, sha256, outline);
      detailFiles.set(month, sha256, details);
      texts.set(sha256, own);
      if (outline.cprNumbers.length === 0) writeChecked(toTextPath(folder, sha256), own);
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
      for (const [sha256, outline] of [...outlines].filter(([known]) => !used.has(known))) {
        const month = toMonth(outline);
        outlines.delete(sha256);
        outlineFiles.delete(month, sha256);
        detailFiles.delete(month, sha256);
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
}

/** The same for one who reads each file's texts once, to show them all: those of one file stay at a time. */
export function withoutOldTexts(store: ReadingStore): ReadingStore {
  let shown = '';
  let texts: FileTexts | undefined;
  return {
    ...store,
    readTexts: (sha256) => {
      if (sha256 !== shown) [shown, texts] = [sha256, store.peekTexts(sha256)];
      return texts;
    },
  };
}

function isStored(
  stored: ReadonlyMap<string, StoredFile>,
  { file, stamp = '', sha256 }: StoredFile,
): boolean {
  const known = stored.get(file);
  return known !== undefined && known.stamp === stamp && known.sha256 === sha256;
}

/** `2019-01` */
function toMonth({ meeting }: FileOutline): string {
  return meeting?.date.slice(0, 7) ?? NO_MONTH;
}

/** Of many thousands some hundred a folder. */
function toTextPath(folder: string, sha256: string): string {
  return join(folder, TEXTS, sha256.slice(0, 2), `${sha256}.json`);
}
