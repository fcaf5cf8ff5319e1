import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toNewParts } from '../../src/new-parts.ts';
import { toScannedFolders } from '../../src/read-written.ts';
import { makeRandom } from '../generator/random.ts';

/** Rows of a page's list, each with a word of its own. */
const toRows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, row) => `<li>Sag ${from + row}: drøftet af udvalget</li>`);
const toPage = (...rows: readonly string[]) => `<h1>Sager</h1><ul>${rows.join('')}</ul>`;

function cut(before: string, now: string): string {
  return toNewParts(Buffer.from(before), Buffer.from(now), 'tags').toString();
}

test('what stands in a published file already is not looked through again', () => {
  const rows = toRows(0, 2000);
  assert.equal(cut(toPage(...rows), toPage(...rows)), '');
  const now = toPage(...rows.slice(0, 500), '<li>Nyt punkt æøå</li>', ...rows.slice(500));
  const part = cut(toPage(...rows), now);
  assert.ok(part.includes('<li>Nyt punkt æøå</li>'));
  assert.ok(part.length < 6000, String(part.length));
});

/** What many rows have, and what is longer than what shows where two editions go on together. */
const LOCK = `<b>Punkt</b><span class="tag"><svg viewBox="0 0 16 16"><path d="${'M8 1a3.5 3.5 0 0 0-3.5 3.5'.repeat(8)}"/></svg>Lukket</span>`;

test('rows at the top of a long list that are new, with parts that older rows have too, are all that is looked through', () => {
  const isLocked = (_: string, index: number) => index % 7 === 0;
  const withLocks = (rows: readonly string[]) =>
    rows.map((row, index) => (isLocked(row, index) ? row.replace('</li>', `${LOCK}</li>`) : row));
  const rows = withLocks(toRows(0, 3000));
  const fresh = withLocks(toRows(5000, 5020));
  const part = cut(toPage(...rows), toPage(...fresh, ...rows));
  assert.ok(fresh.every((row) => part.includes(row)));
  assert.ok(part.length < fresh.join('').length + 5000, String(part.length));
});

test('what is new at either end, in two places or instead of something is looked through', () => {
  const rows = toRows(0, 2000);
  const old = toPage(...rows);
  assert.ok(cut(old, `Først. ${old}`).startsWith('Først. '));
  assert.ok(cut(old, `${old}Sidst.`).endsWith('Sidst.'));
  const two = [...rows];
  two.splice(1500, 0, '<li>To</li>');
  two.splice(400, 1, '<li>Et</li>');
  const part = cut(old, toPage(...two));
  assert.ok(part.includes('<li>Et</li>') && part.includes('<li>To</li>'));
  assert.ok(!part.includes('Sag 1000:'));
  assert.equal(cut('', 'Alt er nyt.'), 'Alt er nyt.');
});

test('a word that is new in its second half is read from its beginning', () => {
  const rows = toRows(0, 500).join('');
  assert.ok(cut(`${rows}hemme`, `${rows}hemmelig`).endsWith('hemmelig'));
  assert.ok(cut(`${rows}hemme<b>lige</b>`, `${rows}hemme<b>ligt</b>`).endsWith('hemme<b>ligt</b>'));
});

test('what is taken out, moved or cut off at the end: what has come together is read together', () => {
  const rows = toRows(0, 900);
  const taken = cut(toPage(...rows), toPage(...rows.slice(0, 300), ...rows.slice(301)));
  assert.ok(taken.includes('Sag 299: drøftet af udvalget</li><li>Sag 301:'));
  const moved = cut(toPage(...rows), toPage(rows[700] ?? '', ...rows.toSpliced(700, 1)));
  assert.ok(moved.includes('<ul><li>Sag 700: drøftet af udvalget</li><li>Sag 0:'));
  assert.ok(
    cut(rows.join(''), rows.slice(0, 800).join('')).endsWith('Sag 799: drøftet af udvalget</li>'),
  );
});

test('whatever a page’s edition changes, no passage that the other one hasn’t got is passed over', () => {
  const random = makeRandom(31);
  const [shortest, longest, step] = [20, 400, 7];
  for (let turn = 0; turn < 60; turn += 1) {
    const rows = toRows(0, random.int(0, 400)).map((row) =>
      random.chance(0.1) ? row.replace('</li>', `${LOCK}</li>`) : row,
    );
    const now = [...rows];
    for (let edit = random.int(0, 6); edit > 0; edit -= 1) {
      const place = random.int(0, now.length);
      const many = random.chance(0.2) ? random.int(1, 200) : random.int(0, 2);
      const moved = random.chance(0.3) ? now.splice(random.int(0, now.length), many) : [];
      const tail = random.chance(0.3) ? LOCK : '';
      const fresh = random.chance(0.5) ? [`<li>Nyt ${turn} ${edit}${tail}</li>`] : [];
      now.splice(place, random.int(0, 1), ...moved, ...fresh);
    }
    const kind = random.pick(['tags', 'lines'] as const);
    const [old, text] = [rows, now].map((list) => list.join(kind === 'tags' ? '' : '\n')) as [
      string,
      string,
    ];
    const part = toNewParts(Buffer.from(old), Buffer.from(text), kind).toString();
    for (let at = 0; at < text.length; at += step) {
      const passage = text.slice(at, at + random.int(shortest, longest));
      assert.ok(old.includes(passage) || part.includes(passage), passage);
    }
  }
});

test('parts that don’t stand together don’t read as if they did', () => {
  const rows = toRows(0, 2000);
  const now = [...rows];
  now[10] = '<li>010203</li>';
  now[1990] = '<li>1234</li>';
  assert.match(cut(toPage(...rows), toPage(...now)), /010203.*qxz.*1234/su);
});

test('where a published meeting has changed or gone, all of each file is looked through: what is closed now was open there', () => {
  const published = { folder: 'old', meetings: new Map([['m1', 'a']]) };
  const scan = (...meetings: readonly (readonly [string, string])[]) =>
    toScannedFolders('new', published, new Map(meetings));
  assert.deepEqual(scan(['m1', 'a'], ['m2', 'b']), { folder: 'new', published: 'old' });
  assert.deepEqual(scan(['m1', 'closed now'], ['m2', 'b']), { folder: 'new' });
  assert.deepEqual(scan(['m2', 'b']), { folder: 'new' });
  assert.deepEqual(toScannedFolders('new'), { folder: 'new' });
});
