import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeFolder, ROOT, SEEDS } from '../build-site.ts';
import { makeRandom } from '../generator/random.ts';
import { compareTrees } from './compare-trees.ts';
import { listKinds, makeEdit } from './make-edits.ts';

/** The files that edits touch. */
const EDITED = ['arkiv.config.ts', 'package-lock.json', 'templates'];

function copyEdited(folder: string): string {
  for (const part of EDITED) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  cpSync(SEEDS, join(folder, 'seeds'), { recursive: true });
  return folder;
}

test('every kind of edit changes a project', (t) => {
  const folder = makeFolder('edits');
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const before = copyEdited(join(folder, 'before'));
  for (const kind of listKinds()) {
    const project = copyEdited(join(folder, kind));
    makeEdit(project, makeRandom(3), [kind]);
    assert.notDeepEqual(compareTrees(before, project), [], kind);
  }
});

test('the same seed makes the same edits', (t) => {
  const folder = makeFolder('edits');
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const projects = ['a', 'b'].map((name) => copyEdited(join(folder, name)));
  const [first, second] = projects.map((project) => {
    const random = makeRandom(5);
    return Array.from({ length: 40 }, () => makeEdit(project, random));
  });
  assert.deepEqual(first, second);
  assert.deepEqual(compareTrees(projects[0] ?? '', projects[1] ?? ''), []);
});

test('trees differ in a file that only one has, and in a byte', (t) => {
  const folder = makeFolder('trees');
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [a, b] = [join(folder, 'a'), join(folder, 'b')];
  for (const tree of [a, b]) {
    mkdirSync(join(tree, 'in'), { recursive: true });
    writeFileSync(join(tree, 'in', 'same'), 'x');
    writeFileSync(join(tree, 'in', 'byte'), tree === a ? 'x' : 'y');
    writeFileSync(join(tree, tree === a ? 'only a' : 'only b'), '');
  }
  assert.deepEqual(compareTrees(a, b), ['in/byte', 'only a', 'only b']);
  assert.deepEqual(compareTrees(a, a), []);
});
