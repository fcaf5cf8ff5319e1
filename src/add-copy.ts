import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** File systems without hard links say one of these. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/**
 * Writes bytes as a new file of a folder and gives its name: the wanted one, or where that is taken the same with
 * `-2`. The file is whole from its first moment, and nothing that stands there is ever written over.
 */
export function addToFolder(folder: string, name: string, bytes: Uint8Array): string {
  // Hidden, so that nothing that watches the folder reads it before it is whole.
  const unfinished = join(folder, `.${name}.${process.pid}`);
  try {
    writeWhole(unfinished, bytes);
    for (let count = 1; ; count += 1) {
      const numbered = toNumbered(name, count);
      if (isNew(unfinished, join(folder, numbered))) return numbered;
    }
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** The name that addToFolder would give now, apart from those that are promised already. */
export function findFreeName(folder: string, name: string, promised: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const numbered = toNumbered(name, count);
    if (!promised.has(numbered) && !existsSync(join(folder, numbered))) return numbered;
  }
}

/** `2019-01-28-direktionen-2.txt` */
function toNumbered(name: string, count: number): string {
  return count === 1 ? name : name.replace(/(?=\.txt$)/u, `-${count}`);
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Gives a file its name in one step, unless the name is taken. */
function isNew(unfinished: string, path: string): boolean {
  try {
    linkSync(unfinished, path);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.has(code)) throw error;
    if (existsSync(path)) return false;
    renameSync(unfinished, path);
    return true;
  }
}
