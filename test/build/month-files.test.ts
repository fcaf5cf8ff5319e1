import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openMonthFiles } from '../../src/month-files.ts';

const root = mkdtempSync(join(tmpdir(), 'arkiv-months-'));
after(() => rmSync(root, { recursive: true }));
const ALL = () => true;

test('values outlive the process, a file a month, and a new one rewrites its month alone', () => {
  const folder = join(root, 'kept');
  const first = openMonthFiles<string>(folder);
  first.set('2019-01', 'a', 'Direktionen');
  first.set('2019-02', 'b', 'Økonomiudvalget');
  first.save(ALL);
  assert.deepEqual(readdirSync(folder).sort(), ['2019-01.json', '2019-02.json']);
  const february = readFileSync(join(folder, '2019-02.json'));

  const second = openMonthFiles<string>(folder);
  assert.deepEqual([...second.listMonths()].sort(), ['2019-01', '2019-02']);
  second.set('2019-01', 'c', 'Byrådet');
  // One that nobody has opened is not lost with it.
  second.save(ALL);
  assert.deepEqual([...openMonthFiles<string>(folder).open('2019-01').keys()], ['a', 'c']);
  assert.deepEqual(readFileSync(join(folder, '2019-02.json')), february);
});

test('what is deleted or may not be kept is on no disk, and an empty month has no file', () => {
  const folder = join(root, 'deleted');
  const files = openMonthFiles<string>(folder);
  files.set('2019-01', 'a', 'hemmelig');
  files.set('2019-02', 'b', 'også hemmelig');
  files.set('2019-02', 'c', 'åben');
  files.save((name) => name !== 'b');
  assert.doesNotMatch(readFileSync(join(folder, '2019-02.json'), 'latin1'), /hemmelig/u);
  assert.equal(files.open('2019-02').get('b'), 'også hemmelig');
  files.delete('2019-01', 'a');
  files.save(ALL);
  assert.ok(!existsSync(join(folder, '2019-01.json')));
});

test('a month whose file is damaged holds nothing, and is written whole again', () => {
  const folder = join(root, 'damaged');
  const files = openMonthFiles<string>(folder);
  files.set('2019-01', 'a', 'Direktionen');
  files.save(ALL);
  appendFileSync(join(folder, '2019-01.json'), ' ');
  const later = openMonthFiles<string>(folder);
  assert.equal(later.open('2019-01').size, 0);
  later.set('2019-01', 'a', 'Direktionen');
  later.save(ALL);
  assert.equal(openMonthFiles<string>(folder).open('2019-01').get('a'), 'Direktionen');
});
