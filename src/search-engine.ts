import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPack, writePack } from './file-pack.ts';
import type { PagefindIndex } from './pagefind-index.ts';
import { type SearchStore, toStoreName } from './search-store.ts';

/** What of Pagefind runs in the browser. */
export interface SearchEngine {
  readonly version: string;
  /** Its script and the Danish part of it, by their paths beside the youngest shard. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** `pagefind-entry.json`: where the script finds an index. */
  renderEntry(index: Pick<PagefindIndex, 'id' | 'recordCount'>): string;
}

/** As Pagefind writes it: the one language here is `da`. */
interface Entry {
  readonly version: string;
  readonly languages: { readonly da: object };
}

const SCRIPT = ['pagefind.js', 'wasm.da.pagefind'];
const ENTRY = 'pagefind-entry.json';

/** From the store, or from Pagefind, which hands them out with an index: one of a single word. */
export async function openSearchEngine(store: SearchStore, code: string): Promise<SearchEngine> {
  const { folder } = await store.open(toStoreName('engine', code), async (target) => {
    const files = await makeFiles();
    const getFile = (path: string): Uint8Array => {
      const bytes = files.get(path);
      if (bytes === undefined) throw new Error(`Pagefind has no ${path}`);
      return bytes;
    };
    writePack(target, new Map(SCRIPT.map((path) => [path, getFile(path)])));
    writeFileSync(join(target, ENTRY), getFile(ENTRY));
  });
  const entry: Entry = JSON.parse(readFileSync(join(folder, ENTRY), 'utf8'));
  const { readFile } = openPack(folder);
  return {
    version: entry.version,
    files: new Map(SCRIPT.map((path) => [path, readFile(path)])),
    renderEntry: ({ id, recordCount }) => {
      const da = { ...entry.languages.da, hash: id, page_count: recordCount };
      return JSON.stringify({ ...entry, languages: { da } });
    },
  };
}

async function makeFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { close, createIndex } = await import('pagefind');
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'da' });
    if (index === undefined) throw new Error(errors.join('; '));
    await index.addCustomRecord({ url: '/', content: 'a', language: 'da' });
    const { files } = await index.getFiles();
    return new Map(files.map(({ path, content }) => [path, content]));
  } finally {
    await close();
  }
}
