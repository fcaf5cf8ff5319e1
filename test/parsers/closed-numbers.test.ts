import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMeeting } from './read.ts';

const AGENDA = ['Punkt 1: Godkendelse af dagsorden', 'Beslutning', 'Godkendt.'];
const SALE = ['Punkt 2: Salg', 'Beslutning', 'Køber betaler to mio. kr.'];
const STAFF = ['Punkt 3: Personale', 'Beslutning', 'Det drøftes.'];
const ROAD = ['Punkt 4: Vej', 'Beslutning', 'Godkendt.'];

/** A meeting of these lines, an empty one after each. */
function read(...lines: readonly string[]) {
  return readMeeting(['REFERAT Byrådet d. 06-10-2020', ...lines].join('\n\n'));
}

/** The numbers of the items that are closed. */
function readClosed(...lines: readonly string[]): readonly string[] {
  return read(...lines).items.flatMap((item) => (item.public ? [] : item.number));
}

for (const [line, numbers] of [
  ['Lukkede punkter: 2 og 3', ['2', '3']],
  ['Lukkede punkter: 2, 4', ['2', '4']],
  ['LUKKEDE PUNKTER 2-4', ['2', '3', '4']],
  ['Punkterne 2 og 3 behandles for lukkede døre.', ['2', '3']],
  ['Pkt. 2, 3 og 4 er lukkede', ['2', '3', '4']],
  ['Følgende punkter er lukkede: 2 samt 4', ['2', '4']],
  ['Punkt 3 behandles på lukket møde', ['3']],
  ['Dagsordenspunkterne nr. 2 til 3 er fortrolige', ['2', '3']],
] as const) {
  test(`«${line}» closes those items and no others, in the head and in any item’s text`, () => {
    assert.deepEqual(readClosed(line, ...AGENDA, ...SALE, ...STAFF, ...ROAD), numbers, 'head');
    assert.deepEqual(readClosed(...AGENDA, line, ...SALE, ...STAFF, ...ROAD), numbers, 'item 1');
    assert.deepEqual(readClosed(...AGENDA, ...SALE, ...STAFF, ...ROAD, line), numbers, 'item 4');
  });
}

test('a sentence about the agenda closes the items that it names, broken over lines or not', () => {
  for (const sentence of [
    'Dagsordenen godkendes, idet punkt 2 og 3 behandles for lukkede døre.',
    'Dagsordenen godkendes, idet punkt 2\nog 3 behandles for lukkede\ndøre.',
    'Godkendt. Punkterne 2-3 behandledes herefter på lukket møde.',
  ]) {
    const agenda = AGENDA.with(2, sentence);
    assert.deepEqual(readClosed(...agenda, ...SALE, ...STAFF, ...ROAD), ['2', '3'], sentence);
  }
});

test('the same sentence in another item’s text speaks of other meetings too: it closes nobody', () => {
  const road = ROAD.with(
    2,
    'Udvalget sendte sagen videre, da punkt 2 blev behandlet på lukket møde i juni.',
  );
  assert.deepEqual(readClosed(...AGENDA, ...SALE, ...STAFF, ...road), []);
});

test('numbers that no item has name nobody: what stands below such a line is closed', () => {
  const line = 'Lukkede punkter: 8, 9';
  assert.deepEqual(readClosed(line, ...AGENDA, ...SALE), ['1', '2']);
  assert.deepEqual(readClosed(...AGENDA, line, ...SALE, ...STAFF), ['2', '3']);
});

test('one closed item’s own number may be counted for itself: «Lukket punkt 3» closes both', () => {
  assert.deepEqual(readClosed(...AGENDA, ...SALE, 'Lukket punkt 3', 'Pris.', ...STAFF), ['2', '3']);
});

test('sub-items are closed with the item that is named, and by themselves where they are', () => {
  const items = ['Punkt 2a: Køb', 'Beslutning', 'Pris.', 'Punkt 2b: Leje', 'Beslutning', 'Leje.'];
  assert.deepEqual(readClosed('Lukkede punkter: 2', ...AGENDA, ...items), ['2a', '2b']);
  assert.deepEqual(readClosed('Lukkede punkter: 2b', ...AGENDA, ...items), ['2b']);
});

test('other numbers name nobody', () => {
  for (const line of [
    'Lukket punkt, jf. § 10, stk. 2',
    'Punkt 2 blev udsat. Skolen er lukket i uge 3.',
    'Punkterne 2 og 3 blev drøftet.',
    'Svømmehallen er lukket i uge 3, 4 og 5.',
  ]) {
    const road = ['Punkt 2: Vej', 'Beslutning', 'Godkendt.', line, 'Vejen bygges.'];
    assert.ok(!readClosed(...AGENDA, ...road, ...STAFF).includes('3'), line);
  }
});

test('what is withheld so is told of, at the line that says it', () => {
  const { messages } = read('Lukkede punkter: 2', ...AGENDA, ...SALE);
  assert.deepEqual(
    messages.map(({ ruleId }) => ruleId),
    ['closed-content-withheld'],
  );
});

test('a nought before a number is no part of it', () => {
  const sale = ['Punkt 02: Salg', ...SALE.slice(1)];
  assert.deepEqual(readClosed('Lukkede punkter: 2', ...AGENDA, ...sale), ['02']);
});
