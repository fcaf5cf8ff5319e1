import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareFiles, FileKeys } from '../../src/file-keys.ts';
import { makeRandom, type Random } from '../generator/random.ts';

const toText = (files: ReadonlyMap<string, string>): string => FileKeys.of(files).text;

/** Paths that begin alike, end alike and stand in one another. */
function toPath(random: Random): string {
  const letters = ['a', 'b', '/', '-', 'aa', '.html', '10', '9'];
  return Array.from({ length: random.int(1, 6) }, () => random.pick(letters)).join('');
}

function change(files: ReadonlyMap<string, string>, random: Random) {
  const changes = new Map<string, string | undefined>();
  const known = [...files.keys()];
  for (let count = random.int(0, 12); count > 0; count -= 1) {
    const path = known.length > 0 && random.chance(0.5) ? random.pick(known) : toPath(random);
    changes.set(path, random.chance(0.3) ? undefined : random.pick(['', '=x', 'y', '?']));
  }
  return changes;
}

test('files in one text are found, changed, listed and compared as those of a map are', () => {
  const random = makeRandom(3);
  for (let turn = 0; turn < 300; turn += 1) {
    let map: ReadonlyMap<string, string> = new Map();
    let files = new FileKeys();
    for (let edit = 0; edit < 8; edit += 1) {
      const before = { map, files };
      const changes = change(map, random);
      files = files.with(changes);
      const next = new Map<string, string | undefined>([...map, ...changes]);
      map = new Map([...next].flatMap(([path, key]) => (key === undefined ? [] : [[path, key]])));
      assert.equal(files.text, toText(map));
      assert.deepEqual(
        [...files],
        [...map].sort(([a], [b]) => (a < b ? -1 : 1)),
      );
      for (const path of [...map.keys(), ...changes.keys(), toPath(random), '', 'a', '~']) {
        assert.equal(files.get(path), map.get(path), path);
        assert.equal(files.has(path), map.has(path), path);
      }
      const marked = [...map].filter(([, key]) => key.startsWith('=')).map(([path]) => path);
      assert.deepEqual(files.listPaths('=', true), marked.sort());
      assert.equal(files.listPaths('=', false).length, map.size - marked.length);
      assert.deepEqual(compareFiles(before.files, files), compareMaps(before.map, map));
    }
  }
});

function compareMaps(older: ReadonlyMap<string, string>, newer: ReadonlyMap<string, string>) {
  return {
    gone: [...older.keys()].filter((path) => !newer.has(path)).sort(),
    other: [...newer.keys()].filter((path) => older.get(path) !== newer.get(path)).sort(),
  };
}

test('a path with a blank is refused: it would be another one when it is read', () => {
  assert.throws(() => FileKeys.of([['a b.html', 'x']]), TypeError);
  assert.throws(() => new FileKeys().with(new Map([['a\nb.html', 'x']])), TypeError);
});
