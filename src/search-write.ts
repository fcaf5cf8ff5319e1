import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { MarkCompounds } from './compounds.ts';
import type { SearchRecord } from './search.ts';

/** Pagefind's ready-made interfaces, and the word splitter for a language that it doesn't know. */
const UNUSED_FILE = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown\./u;
/** What the browser loads once, from the youngest shard. */
const SHARED_FILE = /\.js$|^wasm\./u;
const FRAGMENT = /^fragment\/[a-z]+_(?<id>[0-9a-f]+)\.pf_fragment$/u;

/** Writes one index and returns the fragment's id of each record, in the records' order. */
export async function writeShard(
  records: readonly SearchRecord[],
  mark: MarkCompounds,
  folder: string,
  withScript: boolean,
): Promise<readonly string[]> {
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({ forceLanguage: 'da' });
  if (index === undefined) throw new Error(errors.join('; '));
  // One after the other: the index numbers its pages in the order in which they arrive.
  for (const { url, content, language, meta } of records) {
    const added = await index.addCustomRecord({ url, content: mark(content), language, meta });
    throwFirst(added.errors, url);
  }
  const written = await index.getFiles();
  throwFirst(written.errors, 'pagefind');
  const idByUrl = new Map<string, string>();
  for (const { path, content } of written.files) {
    if (UNUSED_FILE.test(path) || (!withScript && SHARED_FILE.test(path))) continue;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    const id = FRAGMENT.exec(path)?.groups?.['id'];
    if (id !== undefined) idByUrl.set(readUrl(content), id);
  }
  await index.deleteIndex();
  return records.map(({ url }) => {
    const id = idByUrl.get(url);
    if (id === undefined) throw new Error(`${url}: no fragment in the index`);
    return id;
  });
}

/** The address in a fragment: compressed JSON behind Pagefind's own mark. */
function readUrl(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { readonly url: string };
  return url;
}

function throwFirst(errors: readonly string[], where: string): void {
  const [first] = errors;
  if (first !== undefined) throw new Error(`${where}: ${first}`);
}
