import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Meeting } from '../../src/meeting.ts';
import { toShards } from '../../src/search-shards.ts';

/** A meeting a month, each with so many items. */
function toMeetings(year: number, itemCount: number, months = 12): readonly Meeting[] {
  return Array.from({ length: months }, (_, month) => {
    const date = `${year}-${String(month + 1).padStart(2, '0')}-14`;
    return { id: date, date, items: Array.from({ length: itemCount }) } as unknown as Meeting;
  });
}

const toPlan = (meetings: readonly Meeting[]) =>
  toShards(meetings).map(({ folder, meetings: held }) => [folder, held.length]);

test('few records are one shard, however many years they are from', () => {
  assert.deepEqual(toPlan([...toMeetings(2018, 16), ...toMeetings(2019, 16)]), [['', 24]]);
});

test('from four hundred records on a referat of the newest year changes no older record’s shard', () => {
  assert.deepEqual(toPlan([...toMeetings(2018, 27), ...toMeetings(2019, 8)]), [
    ['', 12],
    ['2018-2018/', 12],
  ]);
});

test('a quiet newest year is one shard, the years before it others', () => {
  const meetings = [...toMeetings(2018, 100), ...toMeetings(2019, 100), ...toMeetings(2020, 8)];
  assert.deepEqual(toPlan(meetings), [
    ['', 12],
    ['2019-2019/', 12],
    ['2018-2018/', 12],
  ]);
});

test('of a busy newest year the youngest shard has the last whole months', () => {
  const meetings = [...toMeetings(2019, 200), ...toMeetings(2020, 40, 5)];
  assert.deepEqual(toPlan(meetings), [
    ['', 2],
    ['2020-2020/', 3],
    ['2019-2019/', 12],
  ]);
});

test('a newest month of more records than that is a shard by itself', () => {
  const meetings = [...toMeetings(2019, 200), ...toMeetings(2020, 900, 3)];
  assert.deepEqual(toPlan(meetings).slice(0, 2), [
    ['', 1],
    ['2020-2020/', 2],
  ]);
});

test('more items in the newest month change no other shard', () => {
  const toIds = (shards: ReturnType<typeof toShards>) =>
    shards.slice(1).map(({ folder, meetings }) => [folder, meetings.map(({ id }) => id)]);
  for (const itemCount of [10, 30, 40, 150]) {
    const older = [...toMeetings(2019, 200), ...toMeetings(2020, itemCount, 6)];
    const toNewest = (count: number) => toMeetings(2020, count, 7).slice(6);
    const before = toIds(toShards([...older, ...toNewest(1)]));
    for (const count of [2, 20, 90, 200]) {
      assert.deepEqual(toIds(toShards([...older, ...toNewest(count)])), before);
    }
  }
});

test('the first items of a new month move the border of the youngest shard every third month at most', () => {
  const older = toMeetings(2019, 200);
  const toRest = (months: number) =>
    toShards([...older, ...toMeetings(2020, 35, months)])
      .slice(1)
      .map(({ folder, meetings }) => `${folder} ${meetings.length}`)
      .join();
  const rests = Array.from({ length: 12 }, (_, month) => toRest(month + 1));
  const moves = rests.filter((rest, month) => month > 0 && rest !== rests[month - 1]);
  assert.ok(moves.length <= 4, rests.join('; '));
});

/** Years before 2020, all alike, and a newest one. */
const toYears = (count: number, itemCount = 150) => [
  ...Array.from({ length: count }, (_, place) => 2020 - count + place).flatMap((year) =>
    toMeetings(year, itemCount),
  ),
  ...toMeetings(2020, 8),
];

test('the year before the newest is a shard by itself, older ones are in parts of some five thousand records, at most eight', () => {
  const toSizes = (count: number) =>
    toShards(toYears(count))
      .slice(1)
      .map(({ meetings }) => meetings.length * 150);
  assert.deepEqual(toSizes(4), [1800, 5400]);
  assert.deepEqual(toSizes(20), [1800, 1800, 5400, 5400, 5400, 5400, 5400, 5400]);
  assert.ok(toSizes(120).length <= 9);
});

test('a referat that comes late, or a new year, changes one older shard at most', () => {
  const toParts = (meetings: readonly Meeting[]) =>
    toShards(meetings).map(({ folder, meetings: held }) =>
      [folder, ...held.map(({ id, items }) => `${id} ${items.length}`)].join(),
    );
  for (const count of [3, 7, 12, 19, 30]) {
    const meetings = toYears(count);
    const before = new Set(toParts(meetings));
    const late = { id: 'x', date: '2019-12-20', items: Array.from({ length: 9 }) };
    const withLate = [...meetings, late as unknown as Meeting];
    const countNew = (all: readonly Meeting[]) =>
      toParts(all)
        .slice(1)
        .filter((part) => !before.has(part)).length;
    assert.equal(countNew(withLate), 1, `${count} years`);
    assert.ok(
      countNew([...meetings, ...toMeetings(2021, 8, 1)]) <= 2,
      `${count} years and one more`,
    );
  }
});
