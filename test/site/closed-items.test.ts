import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { AgendaItem } from '../../src/meeting.ts';
import {
  type BuiltSite,
  buildInto,
  buildSeeds,
  makeFolder,
  ROOT,
  runCli,
  SEEDS,
} from '../build-site.ts';
import { readFileNames, readIndexFile, readMeetings } from '../read-site.ts';

/** What a closed item may publish; the arrays are there and empty. */
const OPEN_KEYS = ['id', 'order', 'number', 'status', 'title', 'listedTitle', 'lines', 'public'];
const EMPTY_KEYS = ['routing', 'sections', 'decisions', 'attachments', 'history', 'references'];

/**
 * Made-up minutes, closed in every way that a source has of saying so: `old.txt` and `new.txt` in
 * the two layouts, each closed item with a body; in `lost.txt` the closed item has lost its heading.
 */
const MINUTES = join(ROOT, 'test', 'site', 'closed');

/** Words that stand under closed items of the made-up minutes and nowhere else. */
const SECRETS: readonly string[] = [
  'kvælstofpumpe',
  'Zebrafinkersen',
  'Hemmerlighuset',
  'gnavpotordning',
  'Smuttegadesøster',
  'fløjtekedelafgift',
  'Ruskomsnusk',
  '326-2019-777777',
  '81.99.77',
  '326-2019-888888',
  '326-2019-999999',
  '24-888777',
];
/** The same, where the closed item's heading is lost and its text follows an open item's. */
const LOST_SECRETS: readonly string[] = ['Vaffeljernsaftale', 'Pandekagehuset', '326-2019-666666'];

let folder = '';
let site: BuiltSite;
before(() => {
  folder = makeFolder('closed');
  const input = join(folder, 'input');
  mkdirSync(input);
  for (const source of [SEEDS, MINUTES]) cpSync(source, input, { recursive: true });
  site = buildInto(join(folder, 'built'), { input });
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** The secrets that a text holds, as they are, in lower case, or without `æ`, `ø`, `å`. */
function findSecrets(text: string, secrets = SECRETS): readonly string[] {
  const low = text.toLowerCase();
  return secrets.filter((secret) => {
    const plain = secret.toLowerCase();
    const folded = plain.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
    return low.includes(plain) || low.includes(folded) || low.includes(encodeURI(plain));
  });
}

function assertClosed(item: AgendaItem, where: string): void {
  const { caseNumber: _shown, ...rest } = item;
  const keys = Object.keys(rest).filter((key) => !OPEN_KEYS.includes(key));
  assert.deepEqual(keys.sort(), [...EMPTY_KEYS].sort(), where);
  for (const key of keys) assert.deepEqual(rest[key as keyof typeof rest], [], `${where} ${key}`);
}

test('the made-up minutes are published, and their open items can be read', () => {
  assert.equal(site.exitCode, 0, site.stdout + site.stderr);
  const files = readFileNames(site.folder);
  const read = (file: string) => readIndexFile(join(site.folder, file));
  for (const word of ['rabarberprojektet', 'agurkesalat', 'grønærter', 'skurvognsprojektet']) {
    const found = files.filter((file) => read(file).includes(word));
    assert.ok(
      found.some((file) => file.endsWith('.html')),
      `${word} on no page`,
    );
    assert.ok(
      found.some((file) => file.endsWith('.json')),
      `${word} in no data file`,
    );
    assert.ok(
      found.some((file) => file.endsWith('.pf_fragment')),
      `${word} in no search record`,
    );
  }
});

/** Every file of the site that holds a secret, in its name or its text. */
function findLeaks(secrets: readonly string[]): readonly string[] {
  return readFileNames(site.folder).flatMap((file) => {
    const text = `${file}\n${readIndexFile(join(site.folder, file))}`;
    return findSecrets(text, secrets).map((secret) => `${file}: ${secret}`);
  });
}

test('nothing that stands under a closed item is in any file of the site', () => {
  assert.deepEqual(findLeaks(SECRETS), []);
});

test('nothing of a closed item that lost its heading is in any file of the site', () => {
  assert.deepEqual(findLeaks(LOST_SECRETS), []);
  const meeting = readMeetings(site.folder).find((it) => it.id === '2019-03-04-direktionen');
  assert.deepEqual(
    meeting?.items.map((item) => [item.number, item.title, item.public]),
    [
      ['1', 'Nyt fra stabene', true],
      ['2', 'Salg af grund', false],
      ['3', 'Eventuelt', true],
    ],
  );
});

test('nothing that stands under a closed item is printed in the terminal', () => {
  const secrets = [...SECRETS, ...LOST_SECRETS];
  assert.deepEqual(findSecrets(site.stdout + site.stderr, secrets), []);
  const files = readdirSync(MINUTES).map((file) => join(MINUTES, file));
  for (const command of ['check', 'parse']) {
    const run = runCli([command, ...files]);
    assert.equal(run.exitCode, 0, run.stderr);
    assert.ok((run.stdout + run.stderr).length > 0);
    assert.deepEqual(findSecrets(run.stdout + run.stderr, secrets), [], command);
  }
});

test('a closed item publishes its number, title and case number, and nothing else', () => {
  const closed = readMeetings(site.folder).flatMap((meeting) =>
    meeting.items.filter((item) => !item.public).map((item) => ({ meeting, item })),
  );
  for (const { meeting, item } of closed) assertClosed(item, `${meeting.id} ${item.id}`);
  const made = closed.filter(({ meeting }) => /^20(?:19|24)-02/u.test(meeting.id));
  assert.deepEqual(
    made.map(({ item }) => [item.number, item.title, item.caseNumber]),
    [
      ['2', 'Køb af ejendom', '326-2019-1003'],
      ['3', 'Personalesag', '326-2019-1004'],
      ['4', 'Drøftelse af forlig', '326-2019-1005'],
      ['5', 'Svar til en borger', undefined],
      ['1', 'Udbud af kantinen', '24-000777'],
    ],
  );
});

test('what is withheld is counted in a message with its lines', () => {
  for (const [id, count] of [
    ['2019-02-04-direktionen', 3],
    ['2024-02-05-direktionen', 1],
  ] as const) {
    const meeting = readMeetings(site.folder).find((it) => it.id === id);
    const withheld =
      meeting?.messages.filter((it) => it.ruleId === 'closed-content-withheld') ?? [];
    assert.equal(withheld.length, count, id);
    for (const message of withheld) assert.ok(message.lines !== undefined, message.reason);
  }
});

test('the seeds’ closed items publish nothing else either, and their case numbers have pages', async () => {
  const seeds = await buildSeeds();
  const closed = readMeetings(seeds.folder)
    .flatMap((it) => it.items)
    .filter((it) => !it.public);
  assert.equal(closed.length, 12);
  for (const item of closed) assertClosed(item, item.title);
  const numbers = closed.flatMap((item) => item.caseNumber ?? []);
  const pages = readdirSync(join(seeds.folder, 'sager'));
  assert.ok(numbers.length > 0);
  for (const number of numbers) assert.ok(pages.includes(number.toLowerCase()), number);
});
