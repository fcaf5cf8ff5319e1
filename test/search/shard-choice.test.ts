import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { toShardWords } from '../../src/shard-words.ts';
import { buildWordLists } from '../../src/word-lists.ts';
import { isExact } from '../../templates/search/exact.ts';
import type { Hit } from '../../templates/search/hit.ts';
import { readQuery } from '../../templates/search/query.ts';
import { chooseShards } from '../../templates/search/shard-choice.ts';
import { makeArchive } from '../generator/referat.ts';

const FOLDERS = ['', '2022-2024/', '2019-2021/', '2006-2018/'];
/** What the older shards say; a compound is marked as the index marks it. */
const TEXTS = [
  'Budget\u2060-opfølgning pr. 31. marts, sag 326-2022-33014, J.nr. 00.30.04. Ændringer på Åvej.',
  'Det nye svømmebad og en vej-, park- og havneplan (16-048515k). Budgetlægning.',
  'Sundhedsaftalen 2015/2018 blev drøftet.',
];

const files = new Map<string, unknown>();
const plainFetch = globalThis.fetch;
globalThis.fetch = async (address) => {
  const file = files.get(String(address));
  return new Response(JSON.stringify(file), { status: file === undefined ? 404 : 200 });
};
after(() => {
  globalThis.fetch = plainFetch;
});

function listShardWords(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => text.split(' ')).flatMap(toShardWords))].sort();
}

/** Publishes the lists of some older shards' texts under a home of their own. */
function publish(home: string, shards: readonly (readonly string[])[]): void {
  const { firsts, lists } = buildWordLists(shards.map(listShardWords));
  const words = { name: 'abc', firsts };
  files.set(`${home}pagefind/soeg.json`, { shards: FOLDERS, numbers: [], years: [], words });
  for (const [place, list] of lists.entries()) {
    files.set(`${home}pagefind/ord/abc-${place}.json`, list);
  }
}

/** The places of the older shards that are chosen; the youngest always is. */
async function choose(home: string, query: string): Promise<readonly number[]> {
  const chosen = await chooseShards(home, readQuery(query));
  assert.equal(chosen[0], '');
  return chosen.slice(1).map((folder) => FOLDERS.indexOf(folder));
}

const CHOICES = [
  ['a word', 'svømmebad', [2]],
  ['another form of it', 'svømmebadets', [2]],
  ['its beginning', 'svøm', [2]],
  ['a word of several shards', 'budget', [1, 2]],
  ['a compound by its tail', 'opfølgning', [1]],
  ['a compound as a whole', 'budgetopfølgningen', [1]],
  ['a compound that the query parts', 'budget-opfølgning', [1]],
  ['a letter with a mark', 'avej', [1]],
  ['what a hyphen joins', 'vej-', [2]],
  ['a number', '326-2022-33014', [1]],
  ['a number without signs', '326202233014', [1]],
  ['the end of a number', '2022-33014', [1]],
  ['the beginning of a number', '326-2022', [1]],
  ['a document number', '16048515', [2]],
  ['a J.nr.', '00.30', [1]],
  ['what stands behind a slash', '2018', [3]],
  ['words of different shards', 'svømmebad sundhedsaftale', []],
  ['words of one shard', 'park havneplan budget', [2]],
  ['a phrase', '"blev drøftet"', [3]],
  ['a word that nobody says', 'xylofon', []],
  ['no word', '!', [1, 2, 3]],
] as const;

publish(
  '/small/',
  TEXTS.map((text) => [text]),
);
for (const [name, query, places] of CHOICES) {
  test(`${name} chooses the shards that may have it: ${query}`, async () => {
    assert.deepEqual(await choose('/small/', query), places);
  });
}

test('every shard that has a hit is chosen, whatever word of it is asked for', async () => {
  const all = [...makeArchive({ seed: 3, meetings: 9, bodies: 3 })].map(({ text }) => text);
  const shards = [all.slice(0, 3), all.slice(3, 6), all.slice(6)];
  publish('/large/', shards);
  const hits = shards.map((texts) => texts.map(toHit));
  const words = [...new Set(all.flatMap((text) => text.split(/\s+/u)))];
  let chosen = 0;
  // A look at all of them takes a minute.
  const some = words.filter((_word, place) => place % 20 === 0);
  for (const [place, word] of some.entries()) {
    const query = place % 3 === 0 ? word.slice(0, 3 + (place % 5)) : word;
    const holders = hits.flatMap((own, at) => {
      return own.some((hit) => isExact(hit, readQuery(query))) ? [at + 1] : [];
    });
    const places = await choose('/large/', query);
    for (const holder of holders) assert.ok(places.includes(holder), `${query}: ${holder}`);
    chosen += places.length;
  }
  assert.ok(chosen < some.length * 2, 'far fewer than all are chosen');
});

test('where a list or all lists are missing, every shard is asked', async () => {
  files.set('/old/pagefind/soeg.json', { shards: FOLDERS, numbers: [], years: [] });
  assert.deepEqual(await choose('/old/', 'svømmebad'), [1, 2, 3]);
  publish('/broken/', [['svømmebad'], [], []]);
  files.delete('/broken/pagefind/ord/abc-0.json');
  assert.deepEqual(await choose('/broken/', 'svømmebad'), [1, 2, 3]);
});

test('a beginning that many lists have words of chooses every shard', async () => {
  const many = Array.from({ length: 20_000 }, (_, place) => `sag${place}`);
  publish('/many/', [[many.join(' ')], [], []]);
  assert.deepEqual(await choose('/many/', 'sag'), [1, 2, 3]);
  assert.deepEqual(await choose('/many/', 'sag19999'), [1]);
  assert.deepEqual(await choose('/many/', 'sag20000'), []);
});

test('a list begins with a whole number: the beginning of a number may be another one, which is withheld', () => {
  const numbers = Array.from({ length: 20_000 }, (_, place) => `326-2019-${place + 30_000}`);
  const words = listShardWords(numbers);
  const { firsts } = buildWordLists([words]);
  assert.ok(firsts.length > 10);
  for (const first of firsts) assert.ok(words.includes(first), first);
});

function toHit(content: string): Hit {
  return { url: '/', content, excerpt: content, meta: {}, locations: [] };
}
