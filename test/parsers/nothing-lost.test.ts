import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ParsedItem } from '../../parsers/index.ts';
import { type Item, itemsOf, type Line, type LineUse, leavesOf } from '../../parsers/tree.ts';
import { makeReferat } from '../generator/referat.ts';
import { type Read, readText, seedTexts } from './read.ts';
import { anyText, isLong, runs } from './texts.ts';

const generated = fc.integer({ min: 1, max: 1_000_000 }).map((seed) => makeReferat(seed).text);
const text = fc.oneof(
  { weight: 5, arbitrary: anyText },
  { weight: 1, arbitrary: generated },
  { weight: 1, arbitrary: fc.constantFrom(...seedTexts.values()) },
);

/** A line with neither a letter nor a sign: spaces and invisible marks only. */
function isBlank(line: string): boolean {
  return line.replace(/[\s\p{Cc}\p{Cf}]/gu, '') === '';
}

test('every non-blank line is exactly one leaf that slices back to itself, in source order', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { tree } = readText(source);
      const slices = leavesOf(tree).map(({ position: { start, end } }) =>
        source.slice(start.offset, end.offset),
      );
      assert.deepEqual(
        slices,
        source.split(/\r\n|\n|\r/u).filter((line) => !isBlank(line)),
      );
    }),
    runs,
  );
});

test('a leaf says the line that it stands on', () => {
  fc.assert(
    fc.property(text, (source) => {
      const lines = source.split(/\r\n|\n|\r/u);
      for (const { position, value } of leavesOf(readText(source).tree)) {
        const raw = lines[position.start.line - 1] ?? '';
        assert.equal(position.start.column, 1);
        assert.equal(position.end.column, raw.length + 1);
        assert.deepEqual(toWords(value), toWords(raw.replace(/[\p{Cf}]|(?!\t)\p{Cc}/gu, '')));
      }
    }),
    runs,
  );
});

test('every leaf has a use, or line-not-understood reports it', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { tree, messages } = readText(source);
      for (const { use, position, value } of leavesOf(tree)) {
        if (use !== undefined) continue;
        const place = `${position.start.line}:1  line-not-understood`;
        assert.ok(
          messages.some((message) => message.startsWith(place)),
          `line ${position.start.line} «${value}» has no use and no message`,
        );
      }
    }),
    runs,
  );
});

function toWords(words: string): readonly string[] {
  return words.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

function usedLines(item: Item, use: LineUse): readonly Line[] {
  return leavesOf(item).filter((line) => line.use === use);
}

function wordsOf(lines: readonly Line[]): readonly string[] {
  return lines.flatMap(({ value }) => toWords(value));
}

/** `Afbud: …` inside a decision becomes names: those words stand in another field than the text. */
function isApologies({ value }: Line): boolean {
  return /^\s*(?:Afbud|Fraværende)/u.test(value);
}

/** Every word of `part` is in `whole`, in the same order. */
function assertWithin(part: readonly string[], whole: readonly string[], what: string): void {
  let at = 0;
  for (const word of part) {
    at = whole.indexOf(word, at) + 1;
    assert.ok(at > 0, `${what}: «${word}» is missing or out of order`);
  }
}

function checkItem(item: Item, parsed: ParsedItem): void {
  const inSource = <T extends { readonly lines: readonly number[] }>(all: readonly T[]): T[] =>
    [...all].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  const fields = (what: string, use: LineUse, published: string, keep = (_: Line) => true): void =>
    assert.deepEqual(toWords(published), wordsOf(usedLines(item, use).filter(keep)), what);

  fields('recommendation', 'recommendation', parsed.recommendation?.text ?? '');
  fields('routing', 'routing', parsed.routing.join(' '));
  fields(
    'sections',
    'sections',
    inSource(parsed.sections)
      .map(({ text }) => text)
      .join(' '),
  );
  const decisions = inSource(parsed.decisions);
  const isText = (line: Line): boolean => !isApologies(line);
  if (decisions.every(({ apologies }) => apologies === undefined))
    fields('decisions', 'decisions', decisions.map((decision) => decision.text).join(' '));
  else
    assertWithin(
      wordsOf(usedLines(item, 'decisions').filter(isText)),
      toWords(decisions.map((decision) => decision.text).join(' ')),
      'decisions',
    );
  const attachments = parsed.attachments.map((one) => `${one.title} ${one.documentNumber ?? ''}`);
  assertWithin(wordsOf(usedLines(item, 'attachments')), toWords(attachments.join(' ')), 'Bilag');
  const entries = usedLines(item, 'history')
    .filter(isText)
    .slice(parsed.history.length > 0 ? 0 : 0);
  const history = parsed.history.map((one) => `${one.body} ${one.text}`).join(' ');
  assertWithin(toWords(history), wordsOf(entries), 'Sagens forløb');
  const [caseType] = usedLines(item, 'caseType');
  assert.deepEqual(toWords(parsed.caseType ?? ''), caseType ? toWords(caseType.value) : []);
}

test('the words of an open item’s leaves are the words of its fields, in order within a field', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { tree, meeting }: Read = readText(source);
      if (!meeting) return;
      for (const [index, item] of itemsOf(tree).entries()) {
        const parsed = meeting.items[index];
        assert.ok(parsed);
        if (item.public) checkItem(item, parsed);
      }
    }),
    { ...runs, numRuns: isLong ? 10_000 : 300 },
  );
});
