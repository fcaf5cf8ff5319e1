import assert from 'node:assert/strict';
import type { ParsedMeeting } from '../../parsers/index.ts';
import { readText } from './read.ts';

/** What every meeting keeps, however odd its text. */
function checkMeeting({ items, source }: ParsedMeeting): void {
  assert.deepEqual(
    items.map(({ order }) => order),
    items.map((_, index) => index + 1),
  );
  const ids = items.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, ids.join(' '));
  for (const item of items) {
    assert.match(item.id, /^punkt-[a-z0-9]+(?:-\d+)?$/u);
    assert.notEqual(item.number, '');
    assert.notEqual(item.title, '');
    for (const [first, last] of [item, ...item.sections, ...item.decisions].map((one) => one.lines))
      assert.ok(1 <= first && first <= last && last <= source.lines, `${first}-${last}`);
  }
}

/** No null, no undefined, no empty string: an absent value is an absent key. */
function checkValues(value: unknown, path: string): void {
  assert.notEqual(value, null, path);
  assert.notEqual(value, undefined, path);
  // Sagens forløb may have an entry with no words below it.
  if (!/\.history\.\d+\.text$|\.content\./u.test(path)) assert.notEqual(value, '', path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) checkValues(inner, `${path}.${key}`);
}

/** Any text is a sound meeting, or an error says why it is none. */
export function checkText(text: string): void {
  const { meeting, messages } = readText(text);
  assert.ok(meeting || messages.some((message) => message.includes('  head-missing  ')));
  if (!meeting) return;
  checkMeeting(meeting);
  checkValues(meeting, 'meeting');
}
