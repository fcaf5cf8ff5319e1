import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What comes within so many ms is one change: several files that are copied, or an editor's steps of saving one. */
const BURST_MS = 20;
/** Editors' own files: hidden ones and backups. */
const EDITOR_FILE = /^\.|~$/u;

/**
 * Watches files and whole folders, subfolders that come later too, and calls back once for a burst of changes.
 * Returns the function that stops it.
 */
export function watchPaths(paths: readonly string[], onChange: () => void): () => void {
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly id: string }>();
  let timer: NodeJS.Timeout | undefined;

  const report = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, BURST_MS);
  };
  const drop = (key: string): void => {
    watchers.get(key)?.watcher.close();
    watchers.delete(key);
  };
  // Named by folder and role: the folder of a watched file may be watched as a folder too.
  const add = (key: string, folder: string, isMeant: (name: string) => boolean): void => {
    if (watchers.has(key)) return;
    const watcher = watch(folder, (_, name) => {
      if (name !== null && !isMeant(name)) return;
      addAll();
      report();
    });
    watcher.on('error', () => drop(key));
    watchers.set(key, { watcher, id: toFolderId(folder) });
  };
  const addAll = (): void => {
    // A folder that was removed and made anew needs a new watcher.
    for (const [key, { id }] of watchers) {
      if (toFolderId(dirname(key)) !== id) drop(key);
    }
    for (const path of paths.map((path) => resolve(path))) {
      if (isFolder(path)) {
        for (const folder of toFolders(path)) {
          add(join(folder, '*'), folder, (name) => !EDITOR_FILE.test(name));
        }
      } else if (isFolder(dirname(path))) {
        add(path, dirname(path), (name) => name === basename(path));
      }
    }
  };

  addAll();
  return () => {
    clearTimeout(timer);
    for (const key of watchers.keys()) drop(key);
  };
}

function toFolders(folder: string): readonly string[] {
  const entries = isFolder(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const below = entries.filter((entry) => entry.isDirectory() && !EDITOR_FILE.test(entry.name));
  return [folder, ...below.flatMap(({ name }) => toFolders(join(folder, name)))];
}

function toFolderId(folder: string): string {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.dev}-${stat.ino}-${stat.birthtimeMs}`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
