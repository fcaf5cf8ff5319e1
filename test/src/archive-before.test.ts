import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Archive, buildArchive } from '../../src/archive.ts';
import { makeRandom } from '../generator/random.ts';
import { makeFile } from './make-file.ts';
import { buildFile, toCaseNumber, toJournalNumber } from './parsed.ts';

const random = makeRandom(23);

/** What is known of an archive, whatever it was made with. */
const toPlain = (archive: Archive) =>
  JSON.parse(JSON.stringify({ ...archive, maps: toMaps(archive) }, (_, value) => toWhole(value)));

/** What is made when it is asked for is no key of the object's own. */
function toWhole(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { constructor: _, ...own } = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(value));
  const getters = Object.keys(own).filter((key) => own[key]?.get && key !== '__proto__');
  if (getters.length === 0) return value;
  return Object.fromEntries(
    [...Object.keys(value), ...getters].map((key) => [key, Reflect.get(value, key)]),
  );
}
const toMaps = ({ bodyByName, caseByNumber, meetingById }: Archive) =>
  [bodyByName, caseByNumber, meetingById].map((map) => [...map.keys()]);

test('an archive that takes over what was the same before is the same as one from the beginning', () => {
  let files = Array.from({ length: 12 }, (_, number) => makeFile(random, number));
  let before = buildArchive(files);
  for (let edit = 0; edit < 40; edit += 1) {
    const place = random.int(0, files.length - 1);
    const others = files.filter((_, index) => index !== place);
    files =
      random.chance(0.3) && others.length > 3 ? others : [...others, makeFile(random, 100 + edit)];
    const after = buildArchive(files, { before });
    assert.deepEqual(toPlain(after), toPlain(buildArchive(files)));
    before = after;
  }
});

test('the cases, bodies and J.nr. that a new meeting doesn’t touch stay the same objects', () => {
  const toFile = (file: string, year: number) =>
    buildFile({
      file,
      body: `Udvalg ${year}`,
      date: `${year}-01-28`,
      items: [
        {
          caseNumber: toCaseNumber(`326-${year}-1`),
          journalNumber: toJournalNumber(`${year % 100}.22.04`),
        },
      ],
    });
  const files = [toFile('a.txt', 2018), toFile('b.txt', 2019)];
  const before = buildArchive(files);
  const after = buildArchive(
    [...files, buildFile({ file: 'c.txt', body: 'Udvalg 2019', date: '2019-05-01' })],
    {
      before,
    },
  );
  assert.equal(after.cases[0], before.cases[0]);
  assert.equal(after.bodies[0], before.bodies[0]);
  assert.notEqual(after.bodies[1], before.bodies[1]);
  assert.deepEqual(after.journal.all, before.journal.all);
  assert.equal(after.journal.mainGroups[1], before.journal.mainGroups[1]);
});
