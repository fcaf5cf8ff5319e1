import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { lookAtText } from '../../src/first-look.ts';
import { readCprNumbers } from '../../src/guards.ts';
import { buildOutputScanner } from '../../src/output-scan.ts';
import { buildOutputReader, type OutputReader } from '../../src/output-text.ts';
import { buildSecrets } from '../../src/secrets.ts';
import { TEXT } from '../../src/text-bytes.ts';

const LONG = 'Ejendommen på Ærøvej købes for 3 mio. kr. af firmaet Kvælstof og Søn i Åby';
const SHORT = 'Købesummen på gården er uændret';
const NUMBERS = ['326-2019-777777', '24-888777', '16-048515K', '81.99.77'];
const CPR = '010190-1234';

const secrets = buildSecrets({
  withheld: [
    {
      file: 'a.txt',
      readDisclosure: () => ({
        open: '',
        lines: [LONG, SHORT].map((text, place) => ({ text, line: place + 1 })),
        numbers: NUMBERS.map((text) => ({ text, line: 3 })),
      }),
    },
  ],
  open: [],
  openNumbers: [],
});

/** Whether a text holds any of it, once it is read in full, or where a first look says so. */
function finds(reader: OutputReader, text: string): readonly boolean[] {
  const all = [...reader('side.html', Buffer.from(text))].flatMap(({ readings }) => readings);
  return [
    secrets.findPassage(all) !== undefined,
    secrets.findNumber(all) !== undefined,
    all.some((reading) => readCprNumbers(reading).length > 0),
  ];
}

function assertSame(text: string): readonly boolean[] {
  const search = secrets.toByteSearch();
  const found = finds(
    buildOutputReader(() => 'unsure'),
    text,
  );
  const looked = finds(
    buildOutputReader((part) => lookAtText(part, search)),
    text,
  );
  assert.deepEqual(looked, found, JSON.stringify(text));
  return found;
}

/** Other ways to write a character: in HTML, in JSON, in an address, with marks that are left out. */
const WAYS: readonly ((char: string) => string)[] = [
  (char) => `&#${char.codePointAt(0)};`,
  (char) => `&#x${char.codePointAt(0)?.toString(16)};`,
  (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  (char) => encodeURIComponent(char),
  (char) => char.normalize('NFD'),
  (char) => char.toUpperCase(),
  (char) => `${char}&shy;`,
  (char) => `${char}\u00ad`,
  (char) => `${char}\u2060-`,
  (char) => `<b>${char}</b>`,
  (char) => `${char}</td><td>`,
  (char) => `<em class="x">${char}`,
  (char) => `${char}\\n`,
  (char) => `${char} `,
  (char) => `${char}&nbsp;`,
  (char) => `${char}-`,
  (char) => `${char}.`,
];
/** What stands around it. */
const AROUND = [
  ...['<p>', '</p>\n', '<a href="/sager/24-1234/">', '<a title="', '">', "<i data-x='", "'>", '<'],
  ...[
    '>',
    '&lt;',
    '&gt;',
    '&amp;',
    '&quot;',
    '&#x3C;',
    '\\"',
    '\\n',
    '\\\\',
    '\\u003c',
    '%3C',
    '%',
  ],
  ...['&', '\\', '"', "'", '{"html":"', '"}', '<![CDATA[', ']]>', '&lt;p&gt;', '&lt;b&gt;', '\t'],
  ...[' ', '\n', '.', ',', '-', '–', '5', '12', '1901', '010190', '0101901', 'K', 'ord', 'å', '東'],
  ...['a\u0301', '👍', '\u2060', '\u2060-', '<br>', '<strong>', '</strong>', '<span>', '<x-y>'],
  ...[
    'Direktøren indstiller, at sagen tages til efterretning',
    '326-2019-',
    '2019-12-24',
    '8.000,50',
  ],
  ...[
    '<bø>',
    '<a',
    '<!-- ',
    ' -->',
    '<aÅ>',
    '<ſ>',
    '<marK>',
    '/>',
    '&aelig;',
    '&#39;',
    '&#00',
    ';',
  ],
];

const way = fc.oneof(
  { weight: 15, arbitrary: fc.constant((char: string) => char) },
  { weight: 1, arbitrary: fc.constantFrom(...WAYS) },
);
const writeSomehow = (text: string) =>
  fc
    .array(way, { minLength: text.length, maxLength: text.length })
    .map((ways) => [...text].map((char, at) => ways[at]?.(char) ?? char).join(''));
const hidden = fc
  .constantFrom(LONG, SHORT, `${LONG}\n${SHORT}`, ...NUMBERS, CPR, '0101901234', '010190 1234')
  .chain(writeSomehow);
const around = fc.array(fc.constantFrom(...AROUND), { maxLength: 12 }).map((all) => all.join(''));
const texts = fc
  .tuple(around, fc.option(hidden), around, fc.option(hidden), around)
  .map((parts) => parts.map((part) => part ?? '').join(''));

test('a first look at the bytes misses nothing that is found in the text, however it is written', () => {
  const found = [0, 0, 0];
  fc.assert(
    fc.property(texts, (text) => {
      for (const [kind, has] of assertSame(text).entries()) {
        if (has) found[kind] = (found[kind] ?? 0) + 1;
      }
    }),
    { numRuns: process.env['LONG'] ? 100_000 : 4000 },
  );
  // Of each kind enough were hidden so that they are found.
  assert.ok(
    found.every((count) => count > 100),
    String(found),
  );
});

const HIDDEN: readonly string[] = [
  SHORT.normalize('NFD'),
  `<p title="${LONG}">`,
  `<img alt='x > ${SHORT}'>`,
  LONG.replaceAll('å', '&#xe5;').replaceAll(' ', '</td>\n<td>'),
  `{"html":"<p>a</p>","text":"x\\n${SHORT}\\ny"}`,
  `&lt;a title="x">${LONG.slice(0, 30)}&lt;br>${LONG.slice(30)}`,
  `<![CDATA[<p>${LONG.slice(0, 30)}&lt;b>${LONG.slice(30)}</p>]]>`,
  '326-2019-777&shy;777',
  '326-2019-777<b>777</b>',
  '<td>326-2019-777777</td><td>8</td>',
  '326-2019-777<ſ>777',
  '16-048515<b>K</b>',
  '<b>16-048515k</b>5',
  'nr.81.99.77-G01',
  'og 24888777.',
  '<span>2</span>4-888777',
  '010190 –\n – 1234',
  '010190    \r\n    1234',
  '010190</b> <b>1234',
  'a-010190\u00ad1234',
  '\\n010190-1234',
  '\\u00e5-010190-1234',
  '<a data-x="7010190">-0101901234',
];

test('what is written in an unusual way is found at a first look, or read in full', () => {
  for (const text of HIDDEN) assert.ok(assertSame(text).includes(true), text);
});

test('a number in a record of the index is found where a compound’s mark parts it', () => {
  const scan = buildOutputScanner({ secrets, allowedNumbers: new Set() });
  const record = gzipSync('pagefind_dcd{"content":"Se 326-2019-777\u2060-777 og mere"}');
  assert.equal(scan('pagefind/fragment/da_1.pf_fragment', record)[0]?.kind, 'number');
});

test('a look at ordinary pages and data needs no reading', () => {
  const search = secrets.toByteSearch();
  const pages = [
    '<!doctype html><title>Møde</title><p class="a">Budget &amp; plan, «godkendt» den 12. maj 2019.</p>',
    '<a href="/sager/326-2018-33014/">Sag 326-2018-33014</a>. <td>12.500,50</td><td>2019</td>',
    '{"title":"Køb af \\"ejendom\\"","html":"<p>Linje\\n<strong>a</strong></p>","date":"2019-01-28"}',
    'dato;sag\n2019-01-28;326-2018-33014\n',
  ];
  for (const page of pages) assert.equal(lookAtText(Buffer.from(page), search), 'clean', page);
  const nested = '<title><![CDATA[Punkt <b>1</b> a]]></title>';
  assert.equal(lookAtText(Buffer.from(nested), search), 'nested');
});

test('a line over the border of two pieces of a long text is found', () => {
  const search = secrets.toByteSearch();
  for (let before = 16_250; before < 16_450; before += 1) {
    const text = `${'ab '.repeat(before / 2)}${'x'.repeat(before % 7)} ${LONG} ${'og så '.repeat(9000)}`;
    assert.equal(lookAtText(Buffer.from(text), search), 'unsure', String(before));
  }
});

test('a line that is longer than what is looked at is read', () => {
  const scan = buildOutputScanner({ secrets, allowedNumbers: new Set() });
  const filler = 'ord 12 og 1.234 ord <b>x</b> på '.repeat(2 ** 16);
  assert.ok(Buffer.from(filler).length > TEXT.length);
  assert.deepEqual(scan('side.html', Buffer.from(filler)), []);
  for (const [place, kind] of [
    [SHORT, 'line'],
    [CPR, 'cpr'],
  ] as const) {
    assert.equal(scan('side.html', Buffer.from(`${filler}${place} ${filler}`))[0]?.kind, kind);
  }
});

test('many short numbers in a row are no reason to read a text, and hide nothing behind them', () => {
  const search = secrets.toByteSearch();
  const short = '5,12.5-3 12345 1.2.3 <td>2019</td> 8.000 æ1 2ø '.repeat(3000);
  assert.equal(lookAtText(Buffer.from(short), search), 'clean');
  for (const found of [SHORT, CPR, '010190 1234', '81.99.77', '24-888777']) {
    assert.equal(lookAtText(Buffer.from(`${short}${found} ${short}`), search), 'unsure', found);
  }
});

test('a tag that stands in another order than before is read like one that stands where it is expected', () => {
  const search = secrets.toByteSearch();
  const tags = ['<p>', '</p>', '<b>', '<td class="a">', '<td class="b">', `<p title="${LONG}">`];
  const seen = tags.slice(0, -1);
  for (let at = 0; at < 200; at += 1) {
    const row = [...seen, ...seen].map((_, place) => seen[(at * 7 + place * at) % seen.length]);
    assert.equal(lookAtText(Buffer.from(`${row.join('a ')} b`), search), 'clean');
  }
  assert.equal(lookAtText(Buffer.from(`<p>a </p>a ${tags.at(-1)}b`), search), 'unsure');
});
