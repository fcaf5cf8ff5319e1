import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseAccess, parseHeadAccess } from '../../parsers/access-line.ts';
import type { ParsedItem } from '../../parsers/index.ts';
import { parseNames } from '../../parsers/names.ts';
import { parseTitle } from '../../parsers/title-parts.ts';
import { foldTitle, isNearTitle } from '../../parsers/titles.ts';
import { type Item, itemsOf, type Line, type LineUse, leavesOf } from '../../parsers/tree.ts';
import { makeReferat } from '../generator/referat.ts';
import { readText, seedTexts } from './read.ts';
import { anyText, runs } from './texts.ts';

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
  // Beside a decision's heading, the words behind it are the decision's.
  return lines.flatMap(({ value, fields }) => toWords(fields['said'] ?? value));
}

/** `Afbud: …` inside a decision becomes names: those words stand in another field than the text. */
const APOLOGIES = /^\s*(?:Afbud|Fraværende)/u;
/** A line of names below `Afbud:` alone. */
function isAbsent(value: string, names: ReadonlySet<string>): boolean {
  return parseNames(value).every((name) => names.has(name));
}
const LABEL_WORDS = new Set(['Afbud', 'Fraværende', 'fra', 'og', 'ingen', 'Ingen']);
/** `18-12-2023 Direktionen`: an entry's day and body. */
const DATED = /\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{4}/u;

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
  const said = decisions.map((one) => one.text).join(' ');
  const names = decisions.flatMap((one) => one.apologies ?? []).join(' ');
  if (names === '') fields('decisions', 'decisions', said);
  else {
    const absent = new Set(decisions.flatMap((one) => one.apologies ?? []));
    const isText = ({ value }: Line): boolean => !APOLOGIES.test(value) && !isAbsent(value, absent);
    assertWithin(wordsOf(usedLines(item, 'decisions').filter(isText)), toWords(said), 'decisions');
    assertWithin(toWords(said), wordsOf(usedLines(item, 'decisions')), 'decisions');
    assertWithin(toWords(names), wordsOf(usedLines(item, 'decisions')), 'apologies');
  }
  const attachments = parsed.attachments.map((one) => `${one.title} ${one.documentNumber ?? ''}`);
  assertWithin(wordsOf(usedLines(item, 'attachments')), toWords(attachments.join(' ')), 'Bilag');
  const lists = [...usedLines(item, 'attachments'), ...usedLines(item, '-repeated-attachment')];
  const listed = new Set(wordsOf(lists));
  for (const word of toWords(attachments.join(' ')))
    assert.ok(listed.has(word), `Bilag: «${word}» is not a leaf’s`);
  const entries = usedLines(item, 'history').filter((line) => !DATED.test(line.value));
  const history = parsed.history.map(
    ({ text: words, apologies }) => `${words} ${apologies.join(' ')}`,
  );
  const told = toWords(history.join(' '));
  for (const word of wordsOf(entries).filter((one) => !LABEL_WORDS.has(one)))
    assert.ok(told.includes(word), `Sagens forløb: «${word}» is missing`);
  const sources = new Set(wordsOf(usedLines(item, 'history')));
  for (const word of told) assert.ok(sources.has(word), `Sagens forløb: «${word}» is not a leaf’s`);
  const [caseType] = usedLines(item, 'caseType');
  assert.deepEqual(toWords(parsed.caseType ?? ''), caseType ? toWords(caseType.value) : []);
}

test('the words of an open item’s leaves are the words of its fields, in order within a field', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { tree, meeting } = readText(source);
      if (!meeting) return;
      for (const [index, item] of itemsOf(tree).entries()) {
        const parsed = meeting.items[index];
        assert.ok(parsed);
        if (item.public) checkItem(item, parsed);
      }
    }),
    runs,
  );
});

/** What a leaf of a dropped class may say: only what the page says elsewhere, or what says nothing of its own. */
function isDroppable(line: Line, item: Item): boolean {
  const value = line.value.trim().replace(/\s*:$/u, '');
  const folded = foldTitle(parseTitle(value.replace(/^\d{1,4}[a-zæøå]?\.\s+/iu, '')).title);
  switch (line.use) {
    case '-wrapper':
      return value === 'Sagsfremstilling';
    case '-access':
      return (parseAccess(value) ?? parseHeadAccess(value)) !== undefined;
    case '-page-foot':
      return /^Side \d+(?: af \d+)?$/u.test(value);
    case '-repeated-title':
      return isNearTitle(folded, foldTitle(item.title)) || foldTitle(item.title).includes(folded);
    case '-repeated-attachment':
      return item.attachments.some(({ title }) => foldTitle(value).startsWith(foldTitle(title)));
    default:
      return true;
  }
}

test('a line that is dropped is a wrapper, a sign, the title again or an attachment again', () => {
  fc.assert(
    fc.property(text, (source) => {
      for (const item of itemsOf(readText(source).tree)) {
        if (!item.public) continue;
        for (const line of leavesOf(item))
          assert.ok(isDroppable(line, item), `${line.use}: ${line.value} (${item.title})`);
      }
    }),
    runs,
  );
});

test('a clean referat of either layout gives no message', () => {
  for (const layout of ['2017', '2024'] as const) {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const clean = makeReferat(seed, { layout, quirks: 'none' });
        assert.deepEqual(readText(clean.text).messages, []);
      }),
      runs,
    );
  }
});
