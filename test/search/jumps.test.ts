import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { toPublishedMeeting } from '../../src/complete-meeting.ts';
import { readInput } from '../../src/input.ts';
import { readJumpPart, writeJumpPart } from '../../src/jump-files.ts';
import { type JumpPart, joinJumps, toJumpPart } from '../../src/jumps.ts';
import type { Meeting } from '../../src/meeting.ts';
import { readArchive } from '../../src/read-archive.ts';
import { toSearchRecords } from '../../src/search.ts';
import { buildUrls } from '../../src/urls.ts';
import { toCaseNumber, toIsoDate } from '../src/parsed.ts';

const { archive } = readArchive(readInput('seeds'), (file) => file);
const urls = buildUrls({ siteUrl: 'https://a.example', pathPrefix: '/arkiv/' });

const root = mkdtempSync(join(tmpdir(), 'arkiv-jumps-'));
after(() => rmSync(root, { recursive: true }));

/** As it comes out of the store. */
function toPart(meetings: readonly Meeting[]): JumpPart {
  const records = toSearchRecords({ meetings }, urls);
  const folder = mkdtempSync(join(root, 'del-'));
  writeJumpPart(folder, toJumpPart(meetings, records, urls));
  return readJumpPart(folder);
}

function toTexts(parts: readonly JumpPart[]) {
  const { numbers, cases, days } = joinJumps(parts);
  return [...numbers, ...cases, ...days].map(({ name, toText }) => [name, toText()] as const);
}

/** A meeting as another one, with this case number at each of its items. */
function toOther(archived: Meeting, day: string, caseNumber: string): Meeting {
  const meeting = toPublishedMeeting(archived);
  const items = meeting.items.map((item) => ({ ...item, caseNumber: toCaseNumber(caseNumber) }));
  return { ...meeting, id: `${day}-direktionen`, date: toIsoDate(day), items };
}

test('the lists of numbers and days say the same in however many parts the archive is', () => {
  const [first] = archive.meetings;
  assert.ok(first);
  const meetings = [
    ...archive.meetings,
    toOther(first, '2031-01-06', '12-00123K'),
    toOther(first, '2031-01-13', '12-00123k'),
  ];
  const whole = toTexts([toPart(meetings)]);
  assert.ok(whole.length > 10);
  for (let cut = 1; cut < meetings.length; cut += 1) {
    assert.deepEqual(toTexts([toPart(meetings.slice(0, cut)), toPart(meetings.slice(cut))]), whole);
  }
  assert.deepEqual(toTexts(meetings.map((meeting) => toPart([meeting]))), whole);
  const [, list = ''] = whole.find(([name]) => name === '00') ?? [];
  assert.deepEqual(
    JSON.parse(list).sag.filter((number: string) => number.startsWith('12-')),
    ['12-00123K'],
  );
});

test('a case is in the list of what its number begins with, and no list has another number', () => {
  const { cases } = joinJumps(archive.meetings.map((meeting) => toPart([meeting])));
  const lists = cases.map(({ name, toText }) => [name, JSON.parse(toText()) as string[]] as const);
  assert.ok(lists.some(([name]) => name === '326-2018') && lists.some(([name]) => name === '23'));
  for (const [name, list] of lists) {
    assert.deepEqual(list, [...new Set(list)].sort());
    for (const number of list) assert.equal(number.slice(0, number.lastIndexOf('-')), name);
  }
  const items = archive.meetings.flatMap((meeting) => meeting.items);
  const numbers = new Set(items.flatMap(({ caseNumber }) => caseNumber ?? []));
  assert.deepEqual(new Set(lists.flatMap(([, list]) => list)), numbers);
});

test('a list’s key changes with what is in it, and with nothing else', () => {
  const parts = archive.meetings.map((meeting) => toPart([meeting]));
  const toKeys = (some: readonly JumpPart[]) =>
    new Map(joinJumps(some).numbers.map(({ name, key }) => [name, key]));
  const [before, after] = [toKeys(parts.slice(0, -1)), toKeys(parts)];
  const added = parts.at(-1)?.numbers ?? {};
  for (const [name, key] of after) {
    assert.equal(key === before.get(name), added[name] === undefined, name);
  }
  assert.ok([...before].some(([name, key]) => after.get(name) === key));
});
