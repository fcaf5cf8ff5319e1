import assert from 'node:assert/strict';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { BuiltShard } from '../../src/built-shard.ts';
import { toPublishedMeeting } from '../../src/complete-meeting.ts';
import { readInput } from '../../src/input.ts';
import type { Meeting } from '../../src/meeting.ts';
import { compareCodeUnits } from '../../src/order.ts';
import { readArchive } from '../../src/read-archive.ts';
import {
  type BuiltSearch,
  buildSearch as buildOnly,
  type SearchSource,
} from '../../src/search-index.ts';
import { listSiteFiles } from '../../src/site-files.ts';
import { buildUrls } from '../../src/urls.ts';

const { archive } = readArchive(readInput('seeds'), (file) => file);
const urls = buildUrls({ siteUrl: 'https://a.example', pathPrefix: '/' });
const archived = archive.meetings.find(({ date }) => date.startsWith('2018'));
assert.ok(archived);
const seed = toPublishedMeeting(archived);
const [item] = seed.items.filter((one) => one.attachments.length > 0);
assert.ok(item);

const folder = mkdtempSync(join(tmpdir(), 'arkiv-search-index-'));
const store = join(folder, 'store');
/** Enough for two shards: the newest year's and the older one's. */
const meetings = [toMeeting('2018-01-08', 1990), toMeeting('2019-01-14', 40)];
let cold: WholeSearch;
let coldFiles: ReadonlyMap<string, string>;

before(async () => {
  cold = await buildSearch(toSource(meetings));
  coldFiles = readFiles(cold);
});
after(() => rmSync(folder, { recursive: true }));

/** An index with all of its shards, youngest first, the lists of their words after them. */
interface WholeSearch extends BuiltSearch {
  readonly shards: readonly BuiltShard[];
}

async function buildSearch(source: Omit<SearchSource, 'onShard'>): Promise<WholeSearch> {
  const shards: BuiltShard[] = [];
  const { lists } = await buildOnly({ ...source, onShard: (shard) => shards.push(shard) });
  return { lists, shards: shards.sort((a, b) => compareCodeUnits(a.folder, b.folder)) };
}

/** A meeting of short items of the seed's own words. */
function toMeeting(date: string, count: number, word = ''): Meeting {
  const items = Array.from({ length: count }, (_, place) => ({
    ...item,
    id: `punkt-${place + 1}`,
    title: `${item?.title} ${word} ${place}`,
    sections: [],
    attachments: [{ title: 'Bilag', documentNumber: `326-2018-${date.slice(3, 4)}${place}` }],
  }));
  const id = `${date}-direktionen`;
  return { ...seed, id, date, items } as unknown as Meeting;
}

/** The same meeting, which fails the test where one of its texts is read. */
function toUnread(meeting: Meeting): Meeting {
  const items = meeting.items.map(({ sections: _, ...rest }) =>
    Object.defineProperty({ ...rest }, 'sections', {
      get: () => assert.fail(`a text of ${meeting.id} was read`),
    }),
  );
  return { ...meeting, items } as unknown as Meeting;
}

function toSource(held: readonly Meeting[], place = store) {
  const toVersion = ({ id, items }: Meeting) => `${id} ${items[0]?.title}`;
  return { meetings: held, toVersion, urls, store: place, code: '1' };
}

function readFiles({ shards, lists }: WholeSearch): ReadonlyMap<string, string> {
  const files = shards.flatMap(({ folder: own, listFiles, readFile }) =>
    listFiles().map((file): [string, string] => [
      own + file,
      Buffer.from(readFile(file)).toString('base64'),
    ]),
  );
  return new Map([...files, ...lists.map(({ name, toText }) => [name, toText()] as const)]);
}

function readList({ lists }: Pick<BuiltSearch, 'lists'>, name: string): string {
  return lists.find((list) => list.name === name)?.toText() ?? '';
}

test('older years lie in a folder of their own, the script beside the youngest', () => {
  assert.deepEqual(
    cold.shards.map((shard) => shard.folder),
    ['', '2018-2018/', 'ord/'],
  );
  const scripts = cold.shards.map(({ listFiles }) => listFiles().includes('pagefind.js'));
  assert.deepEqual(scripts, [true, false, false]);
  for (const { listFiles } of cold.shards.slice(0, 2))
    assert.ok(listFiles().includes('facetter.json'));
  const manifest = JSON.parse(readList(cold, 'soeg.json'));
  assert.deepEqual(manifest.shards, ['', '2018-2018/']);
  assert.deepEqual(manifest.years, ['2018', '2019']);
});

test('the lists beside the shards have the words of the older one, and none of the youngest alone', async () => {
  const held = [...meetings, toMeeting('2019-02-04', 3, 'nyordet')];
  const { shards, lists } = await buildSearch(toSource(held, join(folder, 'words')));
  const words = shards.at(-1);
  const { name, firsts } = JSON.parse(readList({ lists }, 'soeg.json')).words;
  const files = firsts.map((_first: string, place: number) => `${name}-${place}.json`);
  assert.deepEqual(words?.listFiles(), files.sort());
  const texts = files.map((file: string) => Buffer.from(words?.readFile(file) ?? '').toString());
  assert.match(texts.join(), /[" ]326201880[" ]/u);
  assert.doesNotMatch(texts.join(), /nyordet|326201990/u);
  assert.ok(shards.every((shard) => !shard.listFiles().includes('ord.txt')));
  assert.equal(words?.key, cold.shards.at(-1)?.key);
});

test('one shard alone has no lists of words', async () => {
  const { shards, lists } = await buildSearch(toSource(meetings.slice(1), join(folder, 'one')));
  assert.equal(shards.length, 1);
  assert.equal(JSON.parse(readList({ lists }, 'soeg.json')).words, undefined);
});

test('a build of the same meetings reads no text and gives the same index', async () => {
  const warm = await buildSearch(toSource(meetings.map(toUnread)));
  assert.deepEqual(readFiles(warm), coldFiles);
  assert.deepEqual(
    warm.shards.map(({ key }) => key),
    cold.shards.map(({ key }) => key),
  );
});

test('a new meeting of the newest year leaves the older shard as it is, its texts unread', async () => {
  const [older, newer] = meetings as [Meeting, Meeting];
  const held = [toUnread(older), newer, toMeeting('2019-02-04', 3, 'nyordet')];
  const warm = await buildSearch(toSource(held));
  assert.equal(warm.shards[1]?.key, cold.shards[1]?.key);
  assert.notEqual(warm.shards[0]?.key, cold.shards[0]?.key);
  const anew = await buildSearch(toSource([...meetings, ...held.slice(2)], join(folder, 'anew')));
  assert.deepEqual(readFiles(warm), readFiles(anew));
  const fragments = (built: WholeSearch) =>
    built.shards[0]?.listFiles().filter((file) => file.startsWith('fragment/')) ?? [];
  const kept = fragments(cold).filter((file) => fragments(warm).includes(file));
  assert.equal(kept.length, 40);
});

test('an index that fails has given the shards that were made before', async () => {
  const [older, newer] = meetings as [Meeting, Meeting];
  const made: string[] = [];
  const onShard = (shard: BuiltShard) => made.push(shard.folder);
  const source = toSource([older, toUnread(newer)], join(folder, 'given-up'));
  await assert.rejects(buildOnly({ ...source, onShard }), /was read/u);
  assert.deepEqual(made, ['2018-2018/']);
});

test('the store keeps what the last build used and nothing else', async () => {
  mkdirSync(join(store, 'rubbish', 'more'), { recursive: true });
  writeFileSync(join(store, 'rubbish', 'more', 'file'), 'x');
  writeFileSync(join(store, '0123.new'), 'x');
  await buildSearch(toSource(meetings));
  const once = readdirSync(store).sort();
  assert.ok(!once.some((name) => /rubbish|new/u.test(name)));
  await buildSearch(toSource(meetings.map(toUnread)));
  assert.deepEqual(readdirSync(store).sort(), once);
});

test('whatever is damaged in the store is made anew', async () => {
  const kinds = [/filer\.bin$/u, /filer\.json$/u, /\.txt$/u, /^[0-9a-f]+\.json$/u];
  for (const kind of kinds) {
    await buildSearch(toSource(meetings));
    const files = listSiteFiles(store).map((file) => join(store, file));
    const file = files.find((path) => kind.test(path.slice(store.length + 1)));
    assert.ok(file, String(kind));
    appendFileSync(file, 'x');
    assert.deepEqual(readFiles(await buildSearch(toSource(meetings))), coldFiles, String(kind));
    rmSync(file);
    assert.deepEqual(readFiles(await buildSearch(toSource(meetings))), coldFiles, String(kind));
  }
});

test('a store that is a file, or gone, is made anew', async () => {
  const [newest] = meetings.slice(1) as [Meeting];
  const place = join(folder, 'file');
  writeFileSync(place, 'x');
  const made = readFiles(await buildSearch(toSource([newest], place)));
  rmSync(place, { recursive: true });
  assert.deepEqual(readFiles(await buildSearch(toSource([newest], place))), made);
});

test('a record of signs alone leaves no trace but breaks nothing', async () => {
  const [newest] = meetings.slice(1) as [Meeting];
  const bare = { ...item, id: 'punkt-99', title: '–', public: false, caseNumber: undefined };
  const odd = { ...newest, items: [...newest.items.slice(0, 3), bare] } as unknown as Meeting;
  const { shards } = await buildSearch(toSource([odd], join(folder, 'signs')));
  const fragments = shards[0]?.listFiles().filter((file) => file.startsWith('fragment/'));
  assert.ok((fragments?.length ?? 0) >= 3);
});
