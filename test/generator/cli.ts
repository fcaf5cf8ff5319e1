import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Encoding, encodeText } from './noise.ts';
import { makeArchive } from './referat.ts';

const { values } = parseArgs({
  options: {
    meetings: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    bodies: { type: 'string', default: '16' },
    truth: { type: 'boolean', default: false },
    clean: { type: 'boolean', default: false },
    encodings: { type: 'boolean', default: false },
  },
});
if (values.out === undefined) {
  console.error(
    'cli.ts --meetings N --seed N --out DIR [--bodies N] [--clean] [--encodings] [--truth]',
  );
  process.exit(2);
}
mkdirSync(values.out, { recursive: true });
const referater = makeArchive({
  seed: Number(values.seed),
  meetings: Number(values.meetings),
  bodies: Number(values.bodies),
  quirks: values.clean ? 'none' : 'realistic',
});
const ENCODINGS: readonly Encoding[] = [
  'utf-8',
  'utf-8-bom',
  'windows-1252',
  'utf-16le',
  'utf-16be',
];
let bytes = 0;
let items = 0;
let count = 0;
for (const { file, text, truth } of referater) {
  const encoding = values.encodings ? ENCODINGS[count % ENCODINGS.length] : 'utf-8';
  const encoded = encodeText(text, encoding ?? 'utf-8') ?? Buffer.from(text, 'utf8');
  writeFileSync(join(values.out, file), encoded);
  if (values.truth)
    writeFileSync(join(values.out, file.replace(/txt$/u, 'json')), JSON.stringify(truth));
  bytes += encoded.length;
  items += truth.items.length;
  count += 1;
}
console.log(`${count} meetings, ${items} items, ${(bytes / 1e6).toFixed(1)} MB in ${values.out}`);
