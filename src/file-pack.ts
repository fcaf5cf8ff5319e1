import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from './once.ts';

/** Many small files that lie in one: made, looked after and opened in one go. */
export interface FilePack {
  /** Paths within the pack, sorted. */
  listFiles(): readonly string[];
  readFile(path: string): Uint8Array;
}

const BYTES = 'filer.bin';
const PLACES = 'filer.json';

type Place = readonly [path: string, start: number, end: number];

/** Writes the pack of these files into a folder. */
export function writePack(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  let end = 0;
  const places = [...files.keys()].sort().map((path): Place => {
    const start = end;
    end += files.get(path)?.length ?? 0;
    return [path, start, end];
  });
  const parts = places.map(([path]) => files.get(path) ?? new Uint8Array());
  writeFileSync(join(folder, BYTES), Buffer.concat(parts));
  writeFileSync(join(folder, PLACES), JSON.stringify(places));
}

/** The pack in a folder: what is in it is read when it is asked for. */
export function openPack(folder: string): FilePack {
  const places = once(() => {
    const list: readonly Place[] = JSON.parse(readFileSync(join(folder, PLACES), 'utf8'));
    return new Map(list.map((place) => [place[0], place]));
  });
  const bytes = once(() => readFileSync(join(folder, BYTES)));
  return {
    listFiles: () => [...places().keys()],
    readFile: (path) => {
      const [, start, end] = places().get(path) ?? [];
      if (start === undefined) throw new Error(`${folder}: no ${path}`);
      return bytes().subarray(start, end);
    },
  };
}
