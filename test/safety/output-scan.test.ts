import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deserialize, serialize } from 'node:v8';
import { gzipSync } from 'node:zlib';
import { parseReferat } from '../../parsers/index.ts';
import { buildOutputScanner, type Leak } from '../../src/output-scan.ts';
import { buildSecrets, type SecretsData } from '../../src/secrets.ts';
import { toOpenLines, toPublicSource } from '../../src/source-text.ts';
import { toClosedHeads, toDisclosure } from '../../src/withheld.ts';
import { toNumberKey } from '../../src/withheld-numbers.ts';

const SECRET = 'Ejendommen på Ærøvej købes for ½ mio. kr. af firmaet «Kvælstof & Søn».';
const SHARED = 'Direktøren indstiller, at sagen tages til efterretning i udvalget.';
const LINES = [
  'REFERAT Direktionen d. 04-02-2019',
  'Punkt 1: Orientering',
  'Åbent',
  'Sagsnr.: 326-2019-1001 J.nr.: 00.01.10 Dokumentnr.: 326-2019-1002',
  SHARED,
  'Punkt 2: Lukket: Køb af ejendom på den gamle havn',
  'Lukket',
  'Sagsnr.: 326-2019-1003 J.nr.: 81.99.77-G01 Dokumentnr.: 326-2019-777777',
  'Resume og sagens baggrund',
  SECRET,
  SHARED,
  'Økonomiske konsekvenser',
  'Se sag 24-888777 og 16-048515K.',
];
const SECRET_LINE = LINES.indexOf(SECRET) + 1;

function buildScan(
  open: readonly string[] = [],
  allowed: readonly string[] = [],
  openNumbers: readonly string[] = [],
) {
  const { tree } = parseReferat(LINES.join('\n\n'));
  const disclosure = toDisclosure(tree);
  const secrets = buildSecrets({
    withheld: [{ file: 'a.txt', readDisclosure: () => disclosure }],
    open: [() => [disclosure.open, ...open]],
    openNumbers: [openNumbers],
  });
  return buildOutputScanner({ secrets, allowedNumbers: new Set(allowed) });
}

const scan = buildScan();

function scanText(output: string, text: string): readonly Leak[] {
  return scan(output, Buffer.from(text));
}

const toEntities = (text: string) => [...text].map((char) => `&#${char.codePointAt(0)};`).join('');
const toHex = (text: string) =>
  [...text].map((char) => `&#x${char.codePointAt(0)?.toString(16)};`).join('');
const toUnicodeEscapes = (text: string) =>
  text.replace(/[^ -~]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const HIDINGS: readonly (readonly [name: string, file: string, text: string])[] = [
  ['as it is', 'a.txt', SECRET],
  ['in a page', 'index.html', `<p>${escapeHtml(SECRET)}</p>`],
  ['in an attribute', 'index.html', `<meta content="${escapeHtml(SECRET)}">`],
  ['in a comment', 'index.html', `<p>x</p><!-- ${SECRET} -->`],
  ['a tag between any two words', 'index.html', SECRET.replaceAll(' ', ' <b class="a>b">')],
  ['a tag inside every word', 'index.html', [...SECRET].join('<wbr>')],
  ['soft hyphens inside every word', 'index.html', [...SECRET].join('&shy;')],
  ['soft hyphens as characters', 'index.html', [...SECRET].join('\u00ad')],
  ['decimal references', 'index.html', toEntities(SECRET)],
  ['hexadecimal references', 'index.html', toHex(SECRET)],
  ['in capitals', 'index.html', SECRET.toUpperCase()],
  ['decomposed letters', 'index.html', SECRET.normalize('NFD')],
  ['over many lines', 'data.csv', SECRET.replaceAll(' ', '\r\n\t')],
  ['doubled quotes', 'data.csv', `"${SECRET.replaceAll('«', '""')}"`],
  ['in JSON', 'a.json', JSON.stringify({ text: SECRET })],
  ['in JSON, without a letter beyond ASCII', 'a.json', toUnicodeEscapes(JSON.stringify(SECRET))],
  ['in JSON, with line ends', 'a.ndjson', JSON.stringify(SECRET.replaceAll(' ', '\n'))],
  ['HTML in JSON', 'a.json', JSON.stringify({ html: `<p>${SECRET.replace(' ', '</p><p>')}` })],
  [
    'HTML in a feed',
    'feed.xml',
    `<content>${escapeHtml(`<p>${toEntities(SECRET)}</p>`)}</content>`,
  ],
  ['in an address', 'sitemap.xml', `<loc>https://x.dk/${encodeURIComponent(SECRET)}/</loc>`],
  [
    'as an address of ours',
    'index.html',
    'href="/ejendommen-paa-aeroevej-koebes-for-mio-kr-af-firmaet/"',
  ],
  ['its first forty letters', 'index.html', `<p>${SECRET.slice(0, 56)} …</p>`],
  ['its last forty letters', 'index.html', `<p>… ${SECRET.slice(-58)}</p>`],
  [
    'in the name of a file',
    'moeder/ejendommen-paa-aeroevej-koebes-for-mio-kr-af-firmaet-kvaelstof/index.html',
    '',
  ],
];

for (const [name, file, text] of HIDINGS) {
  test(`a withheld line is found ${name}`, () => {
    const leaks = scanText(file, text);
    assert.deepEqual(
      leaks.map(({ output, kind, source }) => [output, kind, source]),
      [[file, 'line', { file: 'a.txt', line: SECRET_LINE * 2 - 1 }]],
    );
    assert.doesNotMatch(JSON.stringify(leaks), /Ejendommen|Kvælstof/u);
  });
}

test('a withheld line is found in a compressed search record', () => {
  const record = `pagefind_dcd${JSON.stringify({ content: SECRET.replaceAll(' ', '  ') })}`;
  const [leak] = scan('pagefind/fragment/da_1.pf_fragment', gzipSync(record));
  assert.equal(leak?.kind, 'line');
});

test('a withheld line is found in a search record whose compounds are marked', () => {
  const marked = SECRET.replaceAll(/(\p{L}{4})(\p{L}{4})/gu, '$1\u2060-$2');
  assert.notEqual(marked, SECRET);
  const record = `pagefind_dcd${JSON.stringify({ content: marked })}`;
  const [leak] = scan('pagefind/fragment/da_1.pf_fragment', gzipSync(record));
  assert.equal(leak?.kind, 'line');
});

const NUMBERS = [
  ['a document number', 'index.html', '<td>326-2019-777777</td>'],
  ['a case number of the new system', 'index.html', '<a href="/sager/24-888777/">'],
  ['a case number with a letter', 'index.html', '/sager/16-048515k/'],
  ['a J.nr.', 'index.html', '<td>81.99.77</td>'],
  ['a J.nr. with its facet', 'a.json', '{"journalNumber":"81.99.77-G01"}'],
  ['a number in the name of a file', 'sager/24-888777/index.html', ''],
  ['a number in JSON', 'a.json', '{"documentNumber":"326-2019-777777"}'],
] as const;

for (const [name, file, text] of NUMBERS) {
  test(`${name} that only a closed item has is found`, () => {
    assert.deepEqual(
      scanText(file, text).map(({ kind }) => kind),
      ['number'],
    );
  });
}

test('a number is found in the compressed word list of the index', () => {
  const words = Buffer.from('pagefind_dcd\u0081m3262019777777\u0082i24888777', 'latin1');
  assert.equal(scan('pagefind/index/da_1.pf_index', gzipSync(words))[0]?.kind, 'number');
});

test('a number is found in a list of the index’s words too; neighbours in it make no CPR number', () => {
  const list = (words: string) => Buffer.from(JSON.stringify({ 3: words }));
  assert.equal(scan('pagefind/ord/1a-0.json', list('24888777 3262019777777'))[0]?.kind, 'number');
  assert.deepEqual(scan('pagefind/ord/1a-0.json', list('010190 1234')), []);
  // By the alphabet they stand together, as they do in the withheld line.
  assert.equal(scan('a.txt', Buffer.from(SECRET))[0]?.kind, 'line');
  assert.deepEqual(scan('pagefind/ord/1a-0.json', list(SECRET)), []);
  // The beginning of a longer number, where a list begins.
  const manifest = Buffer.from('{"words":{"firsts":["0101901234"]}}');
  assert.deepEqual(scan('pagefind/soeg.json', manifest), []);
});

const HARMLESS = [
  ['a line that an open item has too', 'index.html', `<p>${SHARED}</p>`],
  ['the title of a closed item', 'index.html', 'Køb af ejendom på den gamle havn'],
  ['a label', 'index.html', '<h3>Økonomiske konsekvenser</h3><h3>Resume og sagens baggrund</h3>'],
  ['the case number of a closed item', 'index.html', '/sager/326-2019-1003/'],
  ['a number of an open item', 'index.html', '326-2019-1002 00.01.10'],
  ['a longer number', 'index.html', '1326-2019-777777 326-2019-7777771'],
  ['fewer letters than a passage', 'index.html', SECRET.slice(0, 17)],
] as const;

for (const [name, file, text] of HARMLESS) {
  test(`${name} is no leak`, () => assert.deepEqual(scanText(file, text), []));
}

test('words that the pages themselves say are no leak', () => {
  const known = buildScan([`const text = '${SECRET}';`]);
  assert.deepEqual(known('index.html', Buffer.from(SECRET)), []);
});

test('a withheld number that an open item carries elsewhere is no leak, another still is', () => {
  const known = buildScan([], [], [toNumberKey('24-888777')]);
  assert.deepEqual(known('index.html', Buffer.from('Sag 24-888777')), []);
  assert.equal(known('index.html', Buffer.from('Sag 16-048515K'))[0]?.kind, 'number');
});

const CPR_HITS = [
  ['a page', 'index.html', '<p>Født 010190-1234.</p>'],
  ['a tag in the middle', 'index.html', '<b>010190</b>-1234'],
  ['an attribute', 'index.html', '<a title="010190 1234">'],
  ['references', 'index.html', toEntities('010190-1234')],
  ['JSON', 'a.json', '{"text":"010190\\n1234"}'],
  ['JSON, with an empty line', 'a.json', '{"text":"010190 –  \\r\\n  \\r\\n    1234"}'],
  ['CSV', 'a.csv', 'a,"010190-1234",b'],
  ['CSV, with an empty line', 'a.csv', 'a,"010190    \r\n    \r\n  - -1234",b'],
  ['the name of a file', 'sager/010190-1234/index.html', ''],
] as const;

for (const [name, file, text] of CPR_HITS) {
  test(`a CPR number is found in ${name}`, () => {
    assert.deepEqual(scanText(file, text), [{ output: file, kind: 'cpr' }]);
  });
}

test('a CPR number is found in a compressed search record', () => {
  const record = gzipSync('pagefind_dcd{"content":"Om 010190-1234"}');
  assert.equal(scan('pagefind/fragment/da_1.pf_fragment', record)[0]?.kind, 'cpr');
});

const NO_CPR = [
  ['two cells of a table', 'index.html', '<td>010190</td><td>1234</td>'],
  ['two columns of CSV', 'a.csv', '010190,1234'],
  ['two numbers of JSON', 'a.json', '{"lines":[\n010190,\n1234]}'],
  ['a run of digits in a hash', 'a.json', `"${'ab'.repeat(16)}0101901234${'cd'.repeat(11)}"`],
] as const;

for (const [name, file, text] of NO_CPR) {
  test(`${name} is no CPR number`, () => assert.deepEqual(scanText(file, text), []));
}

test('a number that somebody has reviewed passes, another does not', () => {
  const reviewed = buildScan([], ['0101901234']);
  assert.deepEqual(reviewed('index.html', Buffer.from('010190-1234')), []);
  assert.equal(reviewed('index.html', Buffer.from('020190-1234')).length, 1);
});

const KINDS: readonly (readonly [file: string, write: (text: string) => string])[] = [
  ['moeder/x/index.html', (text) => `<main><p>${text}</p></main>`],
  ['data/moeder/x.json', (text) => JSON.stringify({ items: [{ text }] })],
  ['data/moeder.ndjson', (text) => `${JSON.stringify({ id: 'x' })}\n${JSON.stringify({ text })}\n`],
  ['data/punkter.csv', (text) => `\ufeffurl,text\r\n/x/,"${text}"\r\n`],
  ['feed.xml', (text) => `<feed><content type="html">&lt;p>${text}&lt;/p></content></feed>`],
  ['sitemap.xml', (text) => `<urlset><loc>https://x.dk/${encodeURI(text)}/</loc></urlset>`],
  ['data/kilder/x.txt', (text) => `REFERAT\n\n${text}\n`],
  ['soeg/facetter.json', (text) => JSON.stringify([[text, 3]])],
  ['soeg/hop.json', (text) => JSON.stringify({ [text]: '/sager/x/' })],
  ['assets/search.js', (text) => `const words = ${JSON.stringify([text])};`],
];

for (const [file, write] of KINDS) {
  test(`a withheld line, a number and a CPR number are found in ${file}`, () => {
    const fresh = buildScan();
    const kinds = [SECRET, '326-2019-777777', 'Født 010190-1234'].map((text) =>
      fresh(file, Buffer.from(write(text))).map(({ kind }) => kind),
    );
    assert.deepEqual(kinds, [['line'], ['number'], ['cpr']]);
  });
}

test('the published text of a source shows none of what its tree withholds, and the scan sees to it', () => {
  const text = LINES.join('\n\n');
  const { tree } = parseReferat(text);
  const file = 'data/kilder/a.txt';
  assert.deepEqual(scanText(file, toPublicSource(text, toOpenLines(tree))), []);
  assert.deepEqual(
    scanText(file, text).map(({ kind }) => kind),
    ['line', 'number'],
  );
});

test('a line deep in a long text is found, also over the border of two pieces', () => {
  for (const before of [1000, 28_600, 32_700, 32_760, 65_500, 1_000_000]) {
    const leaks = scanText('a.txt', `${'x '.repeat(before / 2)}${SECRET}${' y'.repeat(9000)}`);
    assert.deepEqual(
      leaks.map(({ kind }) => kind),
      ['line'],
      `${before}`,
    );
  }
});

test('a line that runs over the lines of a long file is found, wherever the file is cut', () => {
  const lines = SECRET.replaceAll(' ', '\n');
  // With blanks, with line ends alone, and with neither before it.
  for (const filling of ['x y\n', 'xyz\n', 'xyzw']) {
    for (let before = 2 ** 17 - 120; before < 2 ** 17 + 40; before += 4) {
      const text = `${filling.repeat(before / 4)}\n${lines}${'\nz'.repeat(9000)}`;
      const leaks = scanText('data/moeder.ndjson', text);
      assert.deepEqual(
        leaks.map(({ kind }) => kind),
        ['line'],
        `${filling} ${before}`,
      );
    }
  }
});

test('public texts are asked for once, and only where something was found', () => {
  let asked = 0;
  const { tree } = parseReferat(LINES.join('\n\n'));
  const secrets = buildSecrets({
    withheld: [{ file: 'a.txt', readDisclosure: () => toDisclosure(tree) }],
    open: [
      () => {
        asked += 1;
        return [SHARED];
      },
    ],
    openNumbers: [],
  });
  const lazy = buildOutputScanner({ secrets, allowedNumbers: new Set() });
  assert.deepEqual([lazy('index.html', Buffer.from('Intet')), asked], [[], 0]);
  assert.deepEqual([lazy('index.html', Buffer.from(SHARED)), asked], [[], 1]);
  assert.deepEqual(
    lazy('index.html', Buffer.from(SECRET)).map(({ kind }) => kind),
    ['line'],
  );
  assert.equal(asked, 1);
});

test('another process finds what is withheld, and nothing that is public', () => {
  const { tree } = parseReferat(LINES.join('\n\n'));
  const disclosure = toDisclosure(tree);
  const { toData } = buildSecrets({
    withheld: [{ file: 'a.txt', readDisclosure: () => disclosure }],
    open: [() => [disclosure.open]],
    openNumbers: [],
  });
  const data: SecretsData = deserialize(serialize(toData()));
  const search = buildOutputScanner({ secrets: buildSecrets(data), allowedNumbers: new Set() });
  const here = buildScan();
  const toKinds = (text: string) => search('a.html', Buffer.from(text)).map(({ kind }) => kind);
  for (const [name, file, text] of HIDINGS) {
    const leaks = search(file, Buffer.from(text));
    assert.deepEqual(leaks, here(file, Buffer.from(text)), name);
    assert.equal(leaks.length > 0, true, name);
  }
  assert.deepEqual(toKinds('Se 24-888777'), ['number']);
  assert.deepEqual(toKinds(disclosure.open), []);
});

test('of a closed item its heading and its case number are known without its texts, and nothing else', () => {
  const { tree } = parseReferat(LINES.join('\n\n'));
  const heads = toClosedHeads(tree);
  const open = new Set(toDisclosure(tree).open.split('\n'));
  assert.ok(heads.every((head) => open.has(head)));
  assert.deepEqual(heads, ['Punkt 2: Lukket: Køb af ejendom på den gamle havn', '326-2019-1003']);
  // Another file's closed item names this one.
  const citing = LINES.map((line) =>
    line === SECRET ? 'Se Køb af ejendom på den gamle havn i Aarhus' : line,
  ).map((line) => line.replace('24-888777', '326-2019-1003'));
  const { tree: other } = parseReferat(citing.join('\n\n'));
  const withheld = [{ file: 'b.txt', readDisclosure: () => toDisclosure(other) }];
  const find = (open: readonly string[], text: string) => {
    const secrets = buildSecrets({ withheld, open: [() => open], openNumbers: [] });
    const search = buildOutputScanner({ secrets, allowedNumbers: new Set() });
    return search('sager/index.html', Buffer.from(text)).map(({ kind }) => kind);
  };
  assert.deepEqual(find([], '<a href="/sager/326-2019-1003/">'), ['number']);
  assert.deepEqual(find(heads, '<a href="/sager/326-2019-1003/">'), []);
  assert.deepEqual(find(heads, SECRET), []);
  assert.deepEqual(find(heads, '16-048515K'), ['number']);
});

/** What is found where a closed item says this and nothing else is public. */
function scanFor(line: string, text: string): readonly Leak[] {
  const lines = LINES.map((it) => (it === SECRET ? line : it));
  const { tree } = parseReferat(lines.join('\n\n'));
  const secrets = buildSecrets({
    withheld: [{ file: 'a.txt', readDisclosure: () => toDisclosure(tree) }],
    open: [],
    openNumbers: [],
  });
  return buildOutputScanner({ secrets, allowedNumbers: new Set() })('a.json', Buffer.from(text));
}

test('who stayed away from a closed item may stand on the page of another meeting', () => {
  const page = '<dt>Afbud</dt><dd>Magnus Gravgaard Brandt</dd>';
  assert.deepEqual(scanFor('Afbud: Magnus Gravgaard', page), []);
  const list = '{"apologies":["Magnus Gravgaard","Anna Holm","Bo Friis"]}';
  assert.deepEqual(scanFor('Fraværende: Magnus Gravgaard, Anna Holm, Bo Friis', list), []);
  const other = '{"apologies":["Magnus Gravgaard","Anna Holm og Bo Friis"]}';
  assert.deepEqual(scanFor('Afbud: Magnus Gravgaard, Anna Holm og Bo Friis', other), []);
});

test('what else stands behind that word in a closed item is found', () => {
  const line = 'Fraværende: Magnus Gravgaard, som køber ejendommen på Strandvejen 4';
  assert.equal(scanFor(line, `<p>${line}</p>`)[0]?.kind, 'line');
});
