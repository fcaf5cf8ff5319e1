import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildMarking, listWords } from '../../src/compound-marks.ts';
import { buildCompounds, EMPTY_LEXICON, extendLexicon } from '../../src/compounds.ts';
import { readInput } from '../../src/input.ts';
import { readArchive } from '../../src/read-archive.ts';
import { toSearchRecords } from '../../src/search.ts';
import { NO_COMPOUNDS, openShardCompounds } from '../../src/search-compounds.ts';
import { openSearchStore } from '../../src/search-store.ts';
import { buildUrls } from '../../src/urls.ts';

const { archive } = readArchive(readInput('seeds'), (file) => file);
const urls = buildUrls({ siteUrl: 'https://a.example', pathPrefix: '/' });
const contents = toSearchRecords(archive, urls).map(({ content }) => content);
const words = new Set(contents.flatMap(listWords));
const mark = toMark(words);

function toMark(words: ReadonlySet<string>): (text: string) => string {
  const toPlace = buildCompounds(extendLexicon(EMPTY_LEXICON, [...words]));
  const places = [...words].map((word) => [word, toPlace(word)] as const);
  const compounds = new Map(places.filter(([, place]) => place > 0));
  return buildMarking(compounds);
}

const TRUE_COMPOUNDS = [
  'budget|opfølgning',
  'budget|opfølgningen',
  'effektiviserings|puljen',
  'kanal|strategi',
  'ferie|plan',
  'digitaliserings|projekter',
  'økonomi|udvalget',
  'personale|arrangementer',
  'drifts|udgift',
  'service|niveau',
];
/** Words of the seeds that only look like two words. */
const FALSE_COMPOUNDS = [
  'efterfølgende',
  'forslag',
  'godkendt',
  'hvorvidt',
  'indeholder',
  'møder',
  'orientering',
  'tidligere',
  'udarbejdelse',
  'underskrift',
  'beslutning',
  'kommunen',
];

test('a compound is marked where its last half begins', () => {
  for (const compound of TRUE_COMPOUNDS) {
    const word = compound.replace('|', '');
    assert.equal(mark(word), compound.replace('|', '\u2060-'));
  }
  assert.equal(mark('Budgetopfølgning pr. 31. marts'), 'Budget\u2060-opfølgning pr. 31. marts');
});

test('a word that only looks like two words is left alone', () => {
  for (const word of FALSE_COMPOUNDS) assert.equal(mark(word), word);
});

test('numbers and words with a hyphen are left alone', () => {
  for (const text of ['326-2018-33014', 'J.nr. 00.22.04', 'budget-opfølgning', 'COVID-19']) {
    assert.equal(mark(text), text);
  }
});

test('nothing but marks is added to a text', () => {
  for (const content of contents) assert.equal(mark(content).replaceAll('\u2060-', ''), content);
});

test('the seeds’ words are split where they should, nearly without exception', () => {
  const split = [...words].filter((word) => mark(word) !== word);
  const wrong = split.filter((word) => /^(?:mindreforbrug|ressourcetræk)/u.test(word));
  assert.ok(split.length >= 60, `${split.length} of ${words.size}`);
  assert.ok(wrong.length <= 0.05 * split.length, wrong.join(' '));
});

test('a tail that never stands alone is known by the words that it ends', () => {
  const few = toMark(
    new Set('budget bolig klima budgetstrategi boligstrategi klimastrategien'.split(' ')),
  );
  assert.equal(few('budgetstrategi'), 'budget\u2060-strategi');
  const none = toMark(new Set('budget budgetstrategi strategisk'.split(' ')));
  assert.equal(none('budgetstrategi'), 'budgetstrategi');
});

test('a shard that was the youngest tells younger ones the same as one that never was', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'arkiv-compounds-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const [older, younger] = ['budget\nopfølgning\nplan', 'budgetopfølgning\nopfølgningsplan'];
  const find = async (name: string, wasYoungest: boolean): Promise<string> => {
    const store = openSearchStore(join(folder, name));
    // A version of its own: what is found of the one store is not remembered for the other.
    const open = (words: string, isYoungest: boolean, before = NO_COMPOUNDS) =>
      openShardCompounds(
        store,
        name,
        { readWords: () => words, wordsKey: words, isYoungest },
        before,
      );
    if (wasYoungest) await open(older, true);
    return (await open(younger, true, await open(older, false))).readText();
  };
  assert.equal(await find('never', false), 'budgetopfølgning 6\nopfølgningsplan 11');
  assert.equal(await find('once', true), 'budgetopfølgning 6\nopfølgningsplan 11');
});
