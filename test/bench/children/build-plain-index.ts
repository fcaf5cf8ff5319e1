import { readFileSync } from 'node:fs';
import { close, createIndex } from 'pagefind';
import type { Meeting } from '../../../src/meeting.ts';
import { toPlainRecords } from '../plain-records.ts';

/** The naive search index: every agenda item in one Pagefind index. Prints the seconds of the index alone. */
const [data = '', folder = ''] = process.argv.slice(2);
const meetings = readFileSync(data, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Meeting);
const records = toPlainRecords(meetings);

const start = performance.now();
const { index, errors } = await createIndex({ forceLanguage: 'da' });
if (index === undefined) throw new Error(errors.join('; '));
for (const { url, content, meta } of records) {
  const added = await index.addCustomRecord({ url, content, language: 'da', meta });
  if (added.errors.length > 0) throw new Error(added.errors.join('; '));
}
const written = await index.writeFiles({ outputPath: folder });
if (written.errors.length > 0) throw new Error(written.errors.join('; '));
await close();
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000 }));
