import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Meeting } from '../../../src/meeting.ts';
import { FLEXSEARCH_OPTIONS, MINISEARCH_OPTIONS } from '../browser/peer-options.ts';
import { toPlainRecords } from '../plain-records.ts';

/** A page with a peer's index of the published agenda items, `minisearch` or `flexsearch`: in `<folder>/<name>/`. */
const [data = '', folder = '', name = ''] = process.argv.slice(2);
const meetings = readFileSync(data, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Meeting);
const records = toPlainRecords(meetings).map(({ url, content, meta }) => ({
  url,
  content,
  ...meta,
}));

const place = join(folder, name);
mkdirSync(place, { recursive: true });
writeFileSync(
  join(place, 'index.html'),
  '<!doctype html><html lang="da"><title>Søg</title><script type="module" src="script.js"></script>',
);
await build({
  entryPoints: [new URL(`../browser/${name}.ts`, import.meta.url).pathname],
  outfile: join(place, 'script.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  logLevel: 'silent',
});

if (name === 'minisearch') {
  const mini = new MiniSearch(MINISEARCH_OPTIONS);
  mini.addAll(records);
  writeFileSync(join(place, 'index.json'), JSON.stringify(mini));
} else {
  const flex = new Document(FLEXSEARCH_OPTIONS);
  for (const record of records) flex.add(record);
  const keys: string[] = [];
  await flex.export(async (key, part) => {
    if (part === undefined) return;
    writeFileSync(join(place, `part-${keys.length}.json`), part);
    keys.push(key);
  });
  writeFileSync(join(place, 'keys.json'), JSON.stringify(keys));
}
console.log(JSON.stringify({ records: records.length }));
