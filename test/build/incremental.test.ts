import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Config, configSchema } from '../../src/config.ts';
import { NO_PROGRESS, type Progress } from '../../src/progress.ts';
import { type Kept, type PublishResult, publishSite } from '../../src/publish.ts';
import { rehearse } from '../../src/rehearse.ts';
import { prepareOutput, settleOutput } from '../../src/settle-output.ts';
import { listSiteFiles } from '../../src/site-files.ts';
import { compareTrees } from '../edits/compare-trees.ts';
import { type EditKind, makeEdit } from '../edits/make-edits.ts';
import { makeRandom } from '../generator/random.ts';
import { makeReferat } from '../generator/referat.ts';

/** As many sequences and edits as the long run makes. */
const LONG = process.env['LONG'] === '1';
const SEQUENCES = LONG ? 60 : 10;
const PREVIEW_EDITS = LONG ? 200 : 20;

const KINDS: readonly EditKind[] = [
  'add',
  'copy',
  'text',
  'title',
  'date',
  'body',
  'lock',
  'remove',
  'rename',
];

const root = mkdtempSync(join(tmpdir(), 'arkiv-incremental-'));
after(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A folder with a few referater. */
function makeProject(name: string, seed: number): string {
  const project = join(root, name);
  mkdirSync(join(project, 'seeds'), { recursive: true });
  for (let index = 0; index < 4; index += 1) {
    const options = { quirks: 'realistic', size: 3 } as const;
    const { file, text } = makeReferat(seed * 100 + index, options);
    writeFileSync(join(project, 'seeds', file), text);
  }
  return project;
}

function toConfig(title: string): Config {
  return configSchema.parse({
    municipality: 'Klitborg Kommune',
    title,
    siteUrl: 'https://referater.example.dk',
    contact: 'referater@example.dk',
    publishSource: true,
  });
}

interface BuildParts {
  readonly output?: string;
  readonly title?: string;
  readonly kept?: Kept;
  readonly progress?: Progress;
}

function build(project: string, parts: BuildParts = {}): Promise<PublishResult> {
  const { output = '_site', title = 'Arkivet', kept = {}, progress = NO_PROGRESS } = parts;
  const input = join(project, 'seeds');
  const places = { input, output: join(project, output), isLinked: true };
  return publishSite({ ...places, config: toConfig(title), progress }, kept);
}

/** What a warm site has otherwise than a cold one of the same files; both trees of the warm one are looked at. */
async function compareWithCold(
  project: string,
  parts: BuildParts = {},
): Promise<readonly string[]> {
  rmSync(join(project, 'cold'), { recursive: true, force: true });
  const { output = '_site' } = parts;
  const { published, findings } = await build(project, {
    ...parts,
    kept: {},
    output: join('cold', '_site'),
  });
  assert.ok(published, JSON.stringify(findings.filter(({ severity }) => severity === 'error')));
  const cold = join(project, 'cold', '_site');
  return compareTrees(join(project, output), cold);
}

for (let seed = 1; seed <= SEQUENCES; seed += 1) {
  test(`after edits and builds in turn the site has the bytes of a cold build (sequence ${seed})`, async () => {
    const project = makeProject(`sequence-${seed}`, seed);
    const random = makeRandom(seed);
    await build(project);
    const edits: string[] = [];
    for (let left = random.int(1, 5); left > 0; left -= 1) {
      edits.push(makeEdit(project, random, KINDS));
      if (random.chance(0.7)) await build(project);
    }
    const title = random.chance(0.2) ? 'Et andet arkiv' : 'Arkivet';
    await build(project, { title });
    assert.deepEqual(await compareWithCold(project, { title }), [], edits.join('; '));
  });
}

test('a process that stays has the bytes of a cold build after many edits', async () => {
  const project = makeProject('stays', 77);
  const random = makeRandom(77);
  const kept: Kept = {};
  await build(project, { kept });
  const edits: string[] = [];
  for (let done = 1; done <= PREVIEW_EDITS; done += 1) {
    edits.push(makeEdit(project, random, KINDS));
    await build(project, { kept });
  }
  assert.deepEqual(await compareWithCold(project, { kept }), [], edits.join('; '));
});

test('a rehearsed save and a second tree that follows change nothing that is built', async () => {
  const project = makeProject('rehearsed', 78);
  const scratch = join(project, 'scratch');
  const random = makeRandom(78);
  const kept: Kept = {};
  await build(project, { kept });
  const edits: string[] = [];
  for (let done = 1; done <= 4; done += 1) {
    assert.ok(kept.last);
    settleOutput(kept.last.output);
    await prepareOutput(kept.last.output);
    const before = readTrees(project);
    await rehearse(kept.last, scratch, () => false);
    assert.deepEqual(readTrees(project), before);
    assert.equal(existsSync(scratch), false);
    edits.push(makeEdit(project, random, KINDS));
    await build(project, { kept });
  }
  assert.deepEqual(await compareWithCold(project, { kept }), [], edits.join('; '));
});

test('a copy that was made ahead is not gone on with where its file is another one meanwhile', async () => {
  const project = makeProject('ahead', 81);
  const kept: Kept = {};
  await build(project, { kept });
  assert.ok(kept.last);
  settleOutput(kept.last.output);
  await prepareOutput(kept.last.output);
  const trees = join(project, '.site');
  const drafts = readdirSync(trees, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('moeder.ndjson.new'),
  );
  assert.equal(drafts.length, 1);
  for (const draft of drafts) {
    const file = join(trees, draft.replace(/\.new$/u, ''));
    const bytes = readFileSync(file);
    writeFileSync(join(trees, draft), bytes.fill('x'));
    // The same words under another name of the disk.
    copyFileSync(file, `${file}.copy`);
    renameSync(`${file}.copy`, file);
  }
  makeEdit(project, makeRandom(81), KINDS);
  await build(project, { kept });
  assert.deepEqual(await compareWithCold(project, { kept }), []);
});

test('a rehearsal ends where a build is wanted, and leaves nothing', async () => {
  const project = makeProject('wanted', 79);
  const scratch = join(project, 'scratch');
  const kept: Kept = {};
  await build(project, { kept });
  assert.ok(kept.last);
  let asked = 0;
  const isWanted = () => {
    asked += 1;
    return asked > 2;
  };
  await assert.rejects(rehearse(kept.last, scratch, isWanted), /wanted/u);
  assert.equal(existsSync(scratch), false);
});

/** Every file of the output and beside it, by path and when it was written; links by name. */
function readTrees(project: string): readonly string[] {
  return readdirSync(join(project, '.site'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const { ino, mtimeMs, size } = statSync(join(parentPath, name));
      return [join(parentPath, name), ino, mtimeMs, size].join(' ');
    })
    .sort();
}

test('a site that is made from the beginning says how many pages are written, and of how many', async () => {
  const project = makeProject('progress', 80);
  const totals: (number | undefined)[] = [];
  const phases: string[] = [];
  let pages = 0;
  const progress: Progress = {
    phase: (name, total) => {
      phases.push(name);
      if (name === 'pages') totals.push(total);
    },
    step: (count = 1) => {
      if (phases.at(-1) === 'pages') pages += count;
    },
    end: () => {},
  };
  await build(project, { progress });
  const { length } = listSiteFiles(join(project, '_site')).filter((it) => it.endsWith('.html'));
  assert.deepEqual(phases, ['read', 'pages', 'search', 'scan', 'publish']);
  assert.equal(pages, length);
  // All but the page of wrong addresses and the like.
  const [total = 0] = totals;
  assert.ok(total > length / 2 && total <= length, `${total} of ${length}`);
  makeEdit(project, makeRandom(4), ['text']);
  await build(project, { progress });
  assert.deepEqual(totals, [total, 0]);
});

test('a site that is published is published, also where the cache can’t be written any more', async () => {
  const project = makeProject('cache', 81);
  const kept: Kept = {};
  await build(project, { kept });
  const listing = join(project, '.site', 'cache', 'referater', 'filer.json');
  assert.ok(existsSync(listing));
  rmSync(listing);
  mkdirSync(join(listing, 'in the way'), { recursive: true });
  makeEdit(project, makeRandom(5), ['text']);
  const { published, changes } = await build(project, { kept });
  assert.equal(published, true);
  assert.equal(changes?.meetings.changed.length, 1);
  assert.deepEqual(await compareWithCold(project, { kept }), []);
});

test('a build with nothing to do leaves the published tree as it is', async () => {
  const project = makeProject('same', 5);
  await build(project);
  const page = join(project, '_site', 'index.html');
  const before = statSync(page);
  const { changes, published } = await build(project);
  assert.equal(published, true);
  assert.deepEqual(changes?.pages, { created: [], changed: [], removed: [] });
  assert.deepEqual([statSync(page).ino, statSync(page).mtimeMs], [before.ino, before.mtimeMs]);
});

test('only what says something else is written again', async () => {
  const project = makeProject('touched', 6);
  await build(project);
  makeEdit(project, makeRandom(1), ['text']);
  const { changes } = await build(project);
  assert.equal(changes?.meetings.changed.length, 1);
  // The two trees share what neither has written again: one file with two names.
  const isShared = (path: string) => {
    const [a, b] = ['a', 'b'].map((tree) => statSync(join(project, '.site', tree, path)).ino);
    return a === b;
  };
  const [changed = ''] = changes?.meetings.changed ?? [];
  assert.equal(isShared(`moeder/${changed}/index.html`), false);
  assert.equal(isShared('soeg/index.html'), true);
  const pages = readdirSync(join(project, '.site', 'a', 'moeder'));
  const others = pages.filter((id) => id !== changed && !id.endsWith(changed.slice(11)));
  for (const id of others) assert.equal(isShared(`data/moeder/${id}.json`), true, id);
});

const DAMAGES: Readonly<Record<string, (project: string) => void>> = {
  'without its cache': (project) => rmSync(join(project, '.site', 'cache'), { recursive: true }),
  'with every file of its cache cut off': (project) =>
    forEachFile(project, (text) => text.slice(0, 40)),
  'with a letter changed in every file of its cache': (project) =>
    forEachFile(project, (text) => text.replace(/e(?=[^e]*$)/u, 'x')),
  'without the records of its trees': (project) => {
    for (const tree of ['a', 'b']) rmSync(join(project, '.site', `${tree}.json`), { force: true });
  },
  'with a broken record of a tree': (project) =>
    writeFileSync(join(project, '.site', 'b.json'), '{"siteKey":1}'),
};

for (const [name, damage] of Object.entries(DAMAGES)) {
  test(`a site ${name} is brought up to date all the same`, async () => {
    const project = makeProject(name.replaceAll(' ', '-'), 8);
    await build(project);
    damage(project);
    makeEdit(project, makeRandom(2), ['text']);
    await build(project);
    assert.deepEqual(await compareWithCold(project), []);
  });
}

/** Changes every small file of the cache; the index's own files are binary. */
function forEachFile(project: string, change: (text: string) => string): void {
  const cache = join(project, '.site', 'cache');
  for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.json')) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }
}

test('what a removed referat said is in no file of the trees or the cache after two builds', async () => {
  const project = makeProject('removed', 9);
  writeFileSync(
    join(project, 'seeds', 'x.txt'),
    'REFERAT Hestevognsudvalget d. 28-01-2019\n\nPunkt 1: Hestevognskørsel i gågaden\n\nBeslutning\nGodkendt.\n',
  );
  await build(project);
  rmSync(join(project, 'seeds', 'x.txt'));
  await build(project);
  makeEdit(project, makeRandom(3), ['text']);
  await build(project);
  const files = readdirSync(join(project, '.site'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'aendringer.json')
    .map((entry) => join(entry.parentPath, entry.name));
  const found = files.filter((file) => /hestevogn/iu.test(readFileSync(file, 'utf8')));
  assert.deepEqual(found, []);
});
