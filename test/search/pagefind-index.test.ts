import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { toPublishedMeeting } from '../../src/complete-meeting.ts';
import { buildMarking, listWords } from '../../src/compound-marks.ts';
import { buildCompounds, EMPTY_LEXICON, extendLexicon } from '../../src/compounds.ts';
import { toIndexTerms } from '../../src/index-terms.ts';
import { type InputFile, readInput } from '../../src/input.ts';
import { buildPagefindIndex, type IndexRecord, toIndexedText } from '../../src/pagefind-index.ts';
import { readArchive } from '../../src/read-archive.ts';
import { toSearchRecords } from '../../src/search.ts';
import { openTermTable } from '../../src/term-table.ts';
import { buildUrls } from '../../src/urls.ts';
import { openWordTable } from '../../src/word-table.ts';
import { makeArchive } from '../generator/referat.ts';

const PLACES_A_FILE = 4000;
const VERSION = '1.5.2';
const urls = buildUrls({ siteUrl: 'https://a.example', pathPrefix: '/' });

type Texts = readonly (Omit<IndexRecord, 'words'> & { readonly content: string })[];

before(() => {
  // Pagefind takes it from the environment only.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(PLACES_A_FILE);
});
after(close);

/** The files that Pagefind makes of records, without those that are the same for all. */
async function buildByPagefind(records: Texts): Promise<ReadonlyMap<string, string>> {
  const { index } = await createIndex({ forceLanguage: 'da' });
  assert.ok(index);
  for (const { url, content, meta } of records) {
    const { errors } = await index.addCustomRecord({ url, content, meta, language: 'da' });
    assert.deepEqual(errors, []);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const own = files.filter(({ path }) => /\.pf_/u.test(path));
  return new Map(own.map(({ path, content }) => [path, unpack(content)]));
}

function unpack(bytes: Uint8Array): string {
  return gunzipSync(bytes).toString('latin1');
}

function buildHere(records: Texts, mark = (word: string) => word) {
  const words = openWordTable();
  const cut = records.map(({ content, ...rest }) => {
    return { ...rest, words: words.read(toIndexedText(content)) };
  });
  return buildPagefindIndex(cut, {
    table: openTermTable(words, toIndexTerms),
    version: VERSION,
    placesAFile: PLACES_A_FILE,
    mark,
  });
}

/** Asserts that both make the same files, and so the same hits in the same order. */
async function assertSame(records: Texts, mark = (word: string) => word): Promise<void> {
  const marked = records.map((record) => ({ ...record, content: mark(record.content) }));
  const expected = await buildByPagefind(marked);
  const { files } = buildHere(records, mark);
  assert.deepEqual([...files.keys()].sort(), [...expected.keys()].sort());
  for (const [path, bytes] of files) assert.ok(unpack(bytes) === expected.get(path), path);
}

function toTexts(contents: readonly string[]): Texts {
  return contents.map((content, place) => ({ url: `/${place}`, content, meta: {} }));
}

function toMarking(records: Texts) {
  const words = [...new Set(records.flatMap(({ content }) => listWords(content)))];
  const toPlace = buildCompounds(extendLexicon(EMPTY_LEXICON, words));
  const compounds = words.map((word) => [word, toPlace(word)] as const);
  return buildMarking(new Map(compounds.filter(([, place]) => place > 0)));
}

function toRecords(files: readonly InputFile[]): Texts {
  const { archive } = readArchive({ files, problems: [] }, (file) => file);
  const meetings = archive.meetings.map(toPublishedMeeting);
  return toSearchRecords({ meetings }, urls);
}

test('of the five referater’s items, their compounds marked, it is what Pagefind makes', async () => {
  const records = toRecords(readInput('seeds').files);
  await assertSame(records, toMarking(records));
});

test('of a made archive’s items too, over several files of words', async () => {
  const made = makeArchive({ seed: 23, meetings: 60, bodies: 6, firstDay: '2016-01-04', years: 5 });
  const records = toRecords(
    [...made].map(({ file, text }) => ({ file, text, sha256: hash('sha256', text), lines: 1 })),
  );
  assert.ok(records.length > 300);
  const { files } = buildHere(records);
  assert.ok([...files.keys()].filter((path) => path.startsWith('index/')).length > 5);
  await assertSame(records, toMarking(records));
});

test('words with every Danish ending have the stem that the browser asks for', async () => {
  const roots =
    'budget plan kommun syg hurtig føl støtt ø by lærer tænk bygd magt øst hjælpeløs at';
  const endings =
    '* hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer s heds es endes erendes enes ernes ' +
    'eres ens hedens erens ers ets erets et eret ig lig elig els løst igst gt dt kt gd tt nns lls ns ks æs ås';
  const words = roots
    .split(' ')
    .flatMap((root) => endings.split(' ').map((ending) => root + ending.replace('*', '')));
  await assertSame(toTexts([words.join(' '), words.toReversed().join('\n')]));
});

test('signs, numbers, capitals and foreign letters divide a word as Pagefind divides it', async () => {
  const words = [
    ...['326-2018-33014', '16-048515K', '00.22.04', '8.000,50', 'kr.', '½', '3½', 'nr.7', '§12,2'],
    ...['KMDopus', 'eBoks', 'ABCdef', 'XMLRequest2x', 'Aa1B2', 'ÆØÅblå', 'BUDGET', 'H.C.', 'IT'],
    ...[
      'og/eller',
      'a/b',
      'å-d',
      'snake_case',
      '_x_',
      '»ord«',
      '”citat”',
      '(x)',
      '-',
      '–',
      '·',
      '…',
    ],
    ...[
      'budget\u2060-opfølgning',
      'blå\u00adbær',
      'nul\u200bbredde',
      'café',
      'CAFÉ',
      'på',
      'ÅÅ',
      'naïve',
    ],
    ...[
      'ßtraße',
      'ǅ',
      'İstanbul',
      'Ωmega',
      'Привет',
      '東京',
      '한국',
      'e\u0301',
      '👍',
      'ok👍🏽',
      '™',
      '1️⃣',
      '☺',
    ],
    ...[
      '<b>',
      'a<b',
      '&amp;',
      '"x"',
      "don't",
      '\\',
      '`kode`',
      '{a:1}',
      '10%',
      '+45',
      '#3',
      'a@b.dk',
    ],
  ];
  const meta = { title: words.join(' '), udvalg: 'Blå-Grøn', dato: '2019-01-28' };
  const [all, again] = toTexts([words.join(' '), words.join(' ø ')]);
  assert.ok(all && again);
  await assertSame([
    { ...all, meta },
    { ...again, meta: { title: 'på' } },
    ...toTexts(words).slice(3),
  ]);
});

test('what stands between words, and a record of signs alone, counts as for Pagefind', async () => {
  const blanks =
    '\t\n\v\f\r \u0085\u00a0\u1680\u2003\u2028\u2029\u202f\u205f\u3000\ufeff\u200b'.split('');
  await assertSame(
    toTexts([blanks.join('et'), ' \n–\n ', `${blanks.join('')}to${blanks.join('')}`]),
  );
});

test('a record of signs alone is left out, and the others keep their places', () => {
  const { fragmentIds, recordCount } = buildHere(toTexts(['et ord', '–', 'to ord']));
  assert.equal(recordCount, 2);
  assert.deepEqual(
    fragmentIds.map((id) => id === undefined),
    [false, true, false],
  );
});
