import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParsedItem } from '../../parsers/index.ts';
import { readMeeting, seedTexts } from './read.ts';

/** What a lost heading changes: how the item was found, where it begins, and which title it has. */
function withoutHeading({ status, lines, title, listedTitle, ...item }: ParsedItem): unknown {
  return { ...item, title: listedTitle ?? title, end: lines[1] };
}

/** Below a closed item, text that does not say whose it is may be the closed item's: it is withheld. */
function isUnsure(items: readonly ParsedItem[], place: number, lines: readonly string[]): boolean {
  const [before, item] = [items[place - 1], items[place]];
  if (!before || !item || before.public) return false;
  return !lines.includes(`${item.number}. ${item.title}`);
}

for (const [seed, text] of seedTexts) {
  const lines = text.split('\n');
  const whole = readMeeting(text);
  for (const [index, line] of lines.entries()) {
    const number = /^Punkt (?<number>\d+): /u.exec(line)?.groups?.['number'];
    if (number === undefined) continue;
    test(`seed ${seed} without the heading of punkt ${number} keeps every item and what is its own`, () => {
      const { items } = readMeeting(lines.with(index, '').join('\n'));
      assert.deepEqual(
        items.map((item) => [item.number, item.status === 'present' || item.number === number]),
        whole.items.map((item) => [
          item.number,
          item.status === 'present' || item.number === number,
        ]),
      );
      const lost = items.findIndex((item) => item.number === number);
      const isWithheld = isUnsure(whole.items, lost, lines);
      for (const [place, item] of items.entries()) {
        if (isWithheld && (place === lost || place === lost - 1)) continue;
        const before = whole.items[place];
        assert.ok(before);
        if (item.number !== number) {
          assert.deepEqual(item, before);
          continue;
        }
        const hasText = before.lines[1] > before.lines[0];
        assert.equal(item.status, hasText ? 'recovered' : 'listed-only');
        if (hasText) assert.deepEqual(withoutHeading(item), withoutHeading(before));
      }
    });
  }
}
