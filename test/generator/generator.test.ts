import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareMeeting } from './accuracy.ts';
import { TELLTALE } from './closedness.ts';
import { encodeText } from './noise.ts';
import { QUIRK_NAMES, type QuirkName, withNeeded } from './quirks.ts';
import { makeArchive, makeReferat, type Referat } from './referat.ts';
import type { TruthItem } from './truth.ts';

const seeds = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_none, index) => from + index);
const CHARACTERS: readonly QuirkName[] = [
  'bom',
  'crlf',
  'nfd',
  'nbsp',
  'soft-hyphen',
  'zero-width',
  'bidi',
];
const isPlain = (referat: Referat): boolean =>
  !referat.quirks.some((quirk) => CHARACTERS.includes(quirk));
const linesOf = (referat: Referat): string[] => referat.text.replace(/\n$/u, '').split('\n');
const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();

test('the same seed and options give the same text and truth', () => {
  for (const seed of seeds(1, 10)) assert.deepEqual(makeReferat(seed), makeReferat(seed));
  assert.notEqual(makeReferat(1).text, makeReferat(2).text);
  const options = { seed: 3, meetings: 40 };
  assert.deepEqual([...makeArchive(options)], [...makeArchive(options)]);
});

test('every quirk can be had alone, and none comes unasked', () => {
  for (const name of QUIRK_NAMES) {
    const asked = withNeeded([name]);
    const found = new Set<QuirkName>();
    for (let seed = 1; seed < 80 && !found.has(name); seed += 1) {
      for (const quirk of makeReferat(seed, { quirks: asked }).quirks) found.add(quirk);
    }
    assert.ok(found.has(name), `${name} never occurs`);
    for (const one of found) assert.ok(asked.includes(one), `${one} came with ${name}`);
  }
  for (const seed of seeds(1, 20)) {
    const clean = makeReferat(seed, { quirks: 'none' });
    assert.deepEqual(clean.quirks, []);
    assert.deepEqual(clean.truth.rules.allowed, []);
  }
});

test('a text begins with two empty lines, like the seeds, and ends without one', () => {
  for (const seed of seeds(1, 30)) {
    const { text } = makeReferat(seed, { quirks: 'none' });
    assert.match(text, /^\n\nREFERAT .+ d\. \d\d-\d\d-\d{4}\n\nMødedato /u);
    assert.doesNotMatch(text, /\n$/u);
    assert.doesNotMatch(text.slice(2), /\n\n\n/u);
  }
});

function assertLines(item: TruthItem, lines: readonly string[]): void {
  const [first, last] = item.lines;
  const slice = (range: readonly [number, number]): string =>
    lines.slice(range[0] - 1, range[1]).join('\n');
  assert.notEqual(lines[last - 1], '');
  const top = lines[first - 1] ?? '';
  if (item.status === 'present') {
    assert.ok(top.includes(`Punkt ${item.number}: `) && top.includes(item.title), top);
  }
  if (item.status === 'listed-only') assert.ok(top.includes(item.listedTitle ?? item.title), top);
  for (const { heading, text, lines: range } of item.sections) {
    assert.equal(squeeze(slice(range)), squeeze(`${heading ?? ''} ${text}`));
  }
  for (const decision of item.decisions) {
    const shown = slice(decision.lines);
    assert.ok(squeeze(shown).includes(squeeze(decision.text)));
    if (decision.origin === 'orphan') assert.equal(decision.body, undefined);
    for (const name of decision.apologies ?? []) assert.ok(shown.includes(name));
  }
  if (item.recommendation) {
    const { text, lines: range, points } = item.recommendation;
    assert.equal(squeeze(slice(range)), squeeze(`Indstillinger ${text}`));
    for (const point of points) assert.ok(text.includes(point));
  }
  for (const reference of item.references) {
    assert.ok((lines[reference.line - 1] ?? '').includes(reference.text));
  }
}

test('line ranges slice to the words that the truth says stand there', () => {
  for (const seed of seeds(1, 70)) {
    const referat = makeReferat(seed);
    if (!isPlain(referat)) continue;
    const lines = linesOf(referat);
    assert.equal(referat.truth.source.lines, lines.length);
    for (const item of referat.truth.items) assertLines(item, lines);
  }
});

test('items have different ids, and items with text follow each other without a gap', () => {
  for (const seed of seeds(1, 70)) {
    const { truth } = makeReferat(seed);
    assert.equal(new Set(truth.items.map((item) => item.id)).size, truth.items.length);
    const printed = truth.items.filter((item) => item.status !== 'listed-only');
    printed.slice(1).forEach((item, index) => {
      assert.ok(item.lines[0] > (printed[index]?.lines[1] ?? 0));
      assert.ok(item.lines[0] <= (printed[index]?.lines[1] ?? 0) + 2);
    });
    assert.equal(printed.at(-1)?.lines[1], truth.source.lines);
  }
});

test('a closed item publishes nothing but its head, and its telltales stand in no open field', () => {
  let withheld = 0;
  for (const seed of seeds(1, 80)) {
    const { truth, text } = makeReferat(seed);
    for (const item of truth.items.filter((one) => !one.public)) {
      const { sections, decisions, attachments, history, references, routing } = item;
      assert.deepEqual([sections, decisions, attachments, history, references, routing].flat(), []);
      assert.equal(item.recommendation ?? item.journalNumber ?? item.documentNumber, undefined);
    }
    assert.ok(!JSON.stringify(truth.items).includes(TELLTALE));
    if (text.includes(TELLTALE)) withheld += 1;
  }
  assert.ok(withheld > 10);
});

test('comparing the truth with itself finds every field right, and a changed field wrong', () => {
  const { truth } = makeReferat(11);
  const messages = truth.rules.expected.map((ruleId) => ({ ruleId }));
  const { telltales: _telltales, ...published } = truth;
  const equal = compareMeeting({ ...published, messages }, truth);
  assert.ok(equal.fields.length > 100);
  assert.deepEqual(
    equal.fields.filter((field) => !field.right),
    [],
  );
  const other = compareMeeting({ ...published, messages, date: '1999-01-01' }, truth);
  assert.deepEqual(
    other.fields.filter((field) => !field.right).map((field) => field.path),
    ['date'],
  );
  assert.ok(
    compareMeeting(undefined, truth).fields.every(
      (field) => !field.right || field.path === 'messages',
    ),
  );
});

test('a leak is seen wherever it is', () => {
  const referat = seeds(1, 60).map((seed) => makeReferat(seed, { quirks: ['closed-body'] }));
  const truth = referat.find((one) => one.truth.telltales.length > 0)?.truth;
  assert.ok(truth);
  const word = truth.telltales[0] ?? '';
  const messages = [{ ruleId: 'line-not-understood', reason: `Linjen «${word}»` }];
  assert.ok(compareMeeting({ messages }, truth).leaks.includes(word));
});

test('an archive spans its years, cases come back, and no body meets twice a day', () => {
  const archive = [...makeArchive({ seed: 5, meetings: 300 })];
  assert.equal(archive.length, 300);
  assert.equal(new Set(archive.map((one) => one.file)).size, 300);
  const keys = archive.map(({ truth }) => `${truth.date} ${truth.body.slug}`);
  assert.equal(new Set(keys).size, 300);
  assert.ok((archive.at(-1)?.truth.date ?? '') > '2025');
  const years = new Map<string, Set<string>>();
  for (const { truth } of archive) {
    for (const { caseNumber } of truth.items) {
      if (caseNumber === undefined) continue;
      years.set(caseNumber, (years.get(caseNumber) ?? new Set()).add(truth.date.slice(0, 4)));
    }
  }
  assert.ok([...years.values()].filter((one) => one.size > 1).length > 50);
});

test('no number looks like a CPR number', () => {
  for (const { text } of makeArchive({ seed: 8, meetings: 30 })) {
    assert.doesNotMatch(text, /(?<![\d-])[0-3]\d[01]\d{3}[ -]?\d{4}(?![\d-])/u);
  }
});

test('every encoding gives back the text', () => {
  const { text } = makeReferat(21, { quirks: 'none' });
  for (const encoding of ['utf-8-bom', 'utf-16le', 'utf-16be'] as const) {
    const bytes = encodeText(text, encoding);
    const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
    assert.equal(new TextDecoder(label).decode(bytes), text);
  }
  // Node 20 decodes the label windows-1252 as Latin-1, so the bytes themselves are compared.
  const dash = [0xe5, 0x20, 0x96, 0x20, 0xbd];
  assert.deepEqual([...(encodeText('å – ½', 'windows-1252') ?? [])], dash);
  assert.equal(encodeText('\u0394', 'windows-1252'), undefined);
});
