import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPages } from '../../src/pdf-pages.ts';
import { toPdfText } from '../../src/pdf-text.ts';
import { startBrowser } from '../browser.ts';
import { readMeeting } from '../parsers/read.ts';
import { printReferat } from './print-referat.ts';

/** One size, small distances, and no line that goes on below: nothing tells how far apart two lines of a paragraph are. */
const PLAIN = {
  name: 'all of one size',
  css: 'body { font: 11pt/1.3 serif } p, ul, ol, table, h1, h2, h3 { font-size: 11pt; margin: 0 0 8pt }',
  head: '',
  foot: '',
  margins: [25, 25, 25, 25],
} as const;

const SHORT = [
  'REFERAT Kulturudvalget d. 27-03-2019',
  'Indholdsfortegnelse',
  'Biblioteket i Jyderup.....\t2',
  'Køb af ejendommen matrikel nr. 12 a, Jyderup By.....\t3',
  'Punkt 1: Biblioteket i Jyderup',
  'Sagsfremstilling',
  '1. Biblioteket i Jyderup',
  'Åbent',
  'Sagsnr.: 326-2019-1001 J.nr.: 00.22.01 Dokumentnr.: 326-2019-20001',
  'Sagstype',
  'Beslutning.',
  'Punkt 2: Køb af ejendommen matrikel nr. 12 a, Jyderup By',
  'Lukket',
  'Hemmelig pris er 4 mio. kr. til sælger.',
].join('\n\n');

test('in a PDF where no paragraph goes on over a line, what a line is in a referat parts it from the one above', async (t) => {
  const browser = await startBrowser();
  t.after(() => browser.close());
  const read = await readPages(await printReferat(browser, SHORT, PLAIN));
  assert.ok('pages' in read);
  const pdf = toPdfText(read.pages);
  assert.ok('text' in pdf);
  const { items } = readMeeting(pdf.text);
  assert.deepEqual(
    items.map(({ caseNumber, caseType, public: isOpen }) => [caseNumber, caseType, isOpen]),
    [
      ['326-2019-1001', 'Beslutning', true],
      [undefined, undefined, false],
    ],
  );
  assert.ok(!JSON.stringify(items).includes('Hemmelig'));
});
