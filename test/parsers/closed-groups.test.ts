import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMeeting } from './read.ts';

/** A meeting of these lines, an empty one after each. */
function read(...lines: readonly string[]) {
  return readMeeting(['REFERAT Byrådet d. 06-10-2020', ...lines].join('\n\n'));
}

/** The numbers of the items that are closed. */
function readClosed(...lines: readonly string[]): readonly string[] {
  const { items } = read(...lines);
  return items.flatMap((item) => (item.public ? [] : item.number));
}

const OPEN = ['Punkt 1: Vej', '20-000001', 'Beslutning', 'Godkendt.'];
const [SALE, PRICE] = ['Punkt 2: Salg', 'Køber betaler to mio. kr.'];
const LAST = ['Punkt 3: Personale', 'Det drøftes.'];

for (const heading of [
  'Lukkede punkter',
  'LUKKEDE PUNKTER:',
  'Punkter for lukkede døre',
  'Lukkede sager',
  'Ikke offentlige punkter',
  'Lukket dagsorden',
  'B. Lukket møde',
  'II. Lukket dagsorden',
  'Lukkede dagsordenspunkter',
  'Herefter behandledes følgende punkter for lukkede døre:',
  'Til behandling - for lukkede døre',
  'De følgende punkter behandles for lukkede døre.',
]) {
  test(`all items below «${heading}» are closed, those above it are as they were`, () => {
    const closed = readClosed(...OPEN, heading, SALE, PRICE, ...LAST);
    assert.deepEqual(closed.slice(-2), ['2', '3']);
    const listed = [
      'Indholdsfortegnelse',
      `Vej.....\t3\n${heading}\nSalg.....\t4\nPersonale.....\t5`,
    ];
    assert.deepEqual(readClosed(...listed, ...OPEN, SALE, PRICE, ...LAST), ['2', '3'], 'listed');
    const paged = listed.with(1, listed[1]?.replace('\nSalg', '.....\t4\nSalg') ?? '');
    assert.deepEqual(
      readClosed(...paged, ...OPEN, SALE, PRICE, ...LAST),
      ['2', '3'],
      'with a page',
    );
  });
}

test('an item below such a heading stays closed, and those behind it, whatever its form answers', () => {
  for (const answer of [
    'Lukket: Nej',
    'Lukket punkt: Nej',
    'Lukket møde: Nej',
    'Fortroligt: Nej',
  ]) {
    for (const lines of [
      [SALE, answer, PRICE],
      [SALE, 'Beslutning', PRICE, answer],
    ]) {
      const closed = readClosed(...OPEN, 'Lukkede punkter', ...lines, ...LAST);
      assert.deepEqual(closed, ['2', '3'], `${answer} in ${lines.join(' / ')}`);
    }
  }
});

test('what says that several items are closed closes none above it', () => {
  assert.deepEqual(readClosed(...OPEN, 'Lukkede punkter', SALE, PRICE), ['2']);
  assert.deepEqual(readClosed(...OPEN, 'Lukket dagsorden', SALE, PRICE), ['2']);
});

test('a group that list and text agree on is understood: nothing but what is withheld is told of', () => {
  const list = ['Indholdsfortegnelse', 'Vej.....\t3\nLukkede punkter\nSalg.....\t4'];
  const { messages, remarks } = read(...list, ...OPEN, 'Lukkede punkter', SALE, PRICE);
  assert.deepEqual(
    messages.map(({ ruleId }) => ruleId),
    ['closed-content-withheld'],
  );
  assert.deepEqual(remarks, []);
});

test('an item that says that it is open below «Lukkede punkter» is closed, and told of', () => {
  const { items, messages } = read(...OPEN, 'Lukkede punkter', SALE, 'Åbent', PRICE);
  assert.equal(items[1]?.public, false);
  assert.ok(messages.some(({ ruleId }) => ruleId === 'closed-signs-disagree'));
});

test('below «Åbne punkter» items are open again, in the list and in the text', () => {
  const items = [...OPEN, 'Lukkede punkter', SALE, PRICE, 'Åbne punkter', ...LAST];
  assert.deepEqual(readClosed(...items), ['2']);
  const list = 'Lukkede punkter\nSalg.....\t4\nÅben dagsorden\nVej.....\t5';
  const listed = ['Indholdsfortegnelse', list, 'Punkt 1: Salg', PRICE, 'Punkt 2: Vej', 'Intet.'];
  assert.deepEqual(readClosed(...listed), ['1']);
});

test('a closed meeting closes all of its items', () => {
  for (const head of ['Lukket møde', 'Lukket dagsorden', 'Ekstraordinært lukket møde']) {
    assert.deepEqual(readClosed(head, ...OPEN, SALE, PRICE), ['1', '2'], head);
  }
});

test('right above a heading the word alone may be of either item: both are closed', () => {
  for (const sign of ['Lukket', 'Lukket punkt', 'Behandlet for lukkede døre.']) {
    assert.deepEqual(readClosed(...OPEN, sign, SALE, PRICE, ...LAST), ['1', '2'], sign);
  }
});

test('in a closed item’s own head the word closes nobody else', () => {
  for (const sign of ['Lukket', 'Lukket møde', 'Behandles for lukkede døre']) {
    assert.deepEqual(readClosed('Punkt 1: Salg', sign, SALE, PRICE), ['1'], sign);
  }
});

test('what a closed item says of itself closes nobody else, wherever it says so', () => {
  for (const decision of [
    'Lukket punkt.',
    'Lukket',
    'Behandlet for lukkede døre.',
    'Lukket møde',
  ]) {
    const closed = ['Punkt 1: Lukket: Køb', '20-000001', 'Beslutning', decision];
    assert.deepEqual(readClosed(...closed, SALE, PRICE, ...LAST), ['1'], decision);
  }
});

test('that an item was treated behind closed doors is said of one item, in the middle of its text too', () => {
  const item = [...OPEN, 'Behandlet for lukkede døre.', 'Køber er fundet.'];
  assert.deepEqual(readClosed(...item, SALE, PRICE, ...LAST), ['1']);
});

test('a closed item without a number of its own closes the one that its text stands in', () => {
  for (const heading of [
    'Lukket: Salg af areal',
    '2. Lukket: Salg af areal',
    'Lukket punkt - Salg',
  ]) {
    assert.deepEqual(readClosed(...OPEN, heading, PRICE), ['1'], heading);
  }
  for (const text of [
    'Lukket: mandag og tirsdag',
    'Lukket: Mandag',
    'Skolen er lukket.',
    'Sagen lukkes.',
  ]) {
    assert.deepEqual(readClosed(...OPEN, text), [], text);
  }
});

test('a sign in an item’s head is known in all its words', () => {
  for (const sign of [
    'Lukket iht. styrelseslovens § 10',
    'Lukket i medfør af § 10',
    'Lukket pga. personforhold',
    'Sagen behandles på lukket møde',
    'Punkttype: Lukket',
    'Lukket pkt.',
    'EMN-2020-01234 Lukket',
    'Sagsnr.: 326-2020-4444 Byrådet Lukket',
    'Sagsnr.: 326-2020-4444 Ikke offentlig',
    '[X] Lukket',
    'Offentlig\n\nNej',
  ]) {
    assert.deepEqual(readClosed('Punkt 1: Salg', sign, PRICE), ['1'], sign);
  }
});

test('what is closed of an item beside its text closes not the item', () => {
  for (const sign of ['Åbent - lukkede bilag', 'Åbent med lukket bilag', 'Åbent (lukket bilag)']) {
    assert.deepEqual(readClosed('Punkt 1: Salg', sign, PRICE), [], sign);
  }
  assert.deepEqual(readClosed('Punkt 1: Salg (lukket bilag)', PRICE), []);
});

test('a decision that says itself that it is closed closes its item', () => {
  for (const label of ['Beslutning (lukket)', 'Lukket beslutning:', 'Lukket del']) {
    assert.deepEqual(readClosed(...OPEN, label, PRICE), ['1'], label);
  }
});

test('an attachment that says itself that it is closed is withheld, its number too, and told of', () => {
  const lines = [
    'Bilag',
    'Kort over vej',
    'Tilbud fra Holm (lukket bilag)',
    '326-2020-888888',
    'Notat',
  ];
  const { items, messages } = read(...OPEN, ...lines);
  assert.deepEqual(
    items[0]?.attachments.map(({ title }) => title),
    ['Kort over vej', 'Notat'],
  );
  assert.equal(items[0]?.public, true);
  const [message] = messages.filter(({ ruleId }) => ruleId === 'closed-content-withheld');
  assert.match(message?.reason ?? '', /Noget ved punkt 1 er lukket; 2 linjer/u);
});

test('of a layout that nobody knows, what stands below a closed sign is withheld', () => {
  const meeting = read('Pkt. 42', 'Salg', 'Sagsnr. 299835 Økonomiudvalget Lukket punkt', PRICE);
  assert.ok(!JSON.stringify(meeting).includes(PRICE));
});
