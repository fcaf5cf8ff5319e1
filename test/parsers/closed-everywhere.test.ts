import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMeeting } from './read.ts';

/** A meeting of these lines, an empty one after each; lines that stand close have a line end between them. */
function read(...lines: readonly string[]) {
  return readMeeting(['REFERAT Byrådet d. 06-10-2020', ...lines].join('\n\n'));
}

/** Every word of a closed item's text here begins so. */
const SECRET = 'Hemmelig';
const WORDS = `${SECRET} køber betaler to mio. kr.`;

/** What is closed in each: the item's number, or none where nothing is known of it but its text. */
function assertWithheld(name: string, lines: readonly string[], closed = '2'): void {
  const meeting = read(...lines);
  assert.ok(!JSON.stringify(meeting).includes(SECRET), `${name}: ${JSON.stringify(meeting)}`);
  const item = meeting.items.find(({ number }) => number === closed);
  assert.equal(item?.public, false, name);
  assert.ok(
    meeting.messages.some(({ ruleId }) => ruleId === 'closed-content-withheld'),
    `${name}: no message`,
  );
}

test('a mark of a closed item that the contents list breaks off onto the next line closes it', () => {
  for (const entry of [
    'Salg af areal ved havnen\n(Lukket).....\t4',
    'Salg af areal ved havnen\n- Lukket punkt.....\t4',
    'Salg af areal ved havnen -\nLukket punkt.....\t4',
    'Salg af areal ved havnen,\nlukket punkt.....\t4',
  ]) {
    const list = ['Indholdsfortegnelse', `Vej.....\t3\n${entry}`];
    const items = ['Punkt 1: Vej', 'Åbent', 'Punkt 2: Salg af areal ved havnen', WORDS];
    assertWithheld(entry, [...list, ...items]);
    assert.equal(read(...list, ...items).items.length, 2, entry);
  }
});

test('a mark of a closed item that a line’s end parts in the middle of its word closes it, in the list and in the heading', () => {
  for (const [first, rest] of [
    ['Luk-', 'ket)'],
    ['Luk-', 'ket punkt)'],
    ['Luk\u00ad', 'ket)'],
    ['Fortro-', 'ligt)'],
    ['for-', 'trolig sag)'],
  ] as const) {
    const title = `Salg af areal ved havnen (${first}`;
    const list = ['Indholdsfortegnelse', `Vej.....\t3\n${title}\n${rest}.....\t4`];
    const open = ['Punkt 1: Vej', 'Åbent'];
    for (const heading of [[`${title}\n${rest}`], [title, rest], [`${title}${rest}`]]) {
      const items = [...open, ...heading.with(0, `Punkt 2: ${heading[0]}`), WORDS];
      assertWithheld(`${first}${rest}`, items);
      assertWithheld(`${first}${rest}, listed`, [...list, ...items]);
      assert.equal(read(...list, ...items).items.length, 2, title);
    }
  }
});

test('an entry of the contents list is closed by its mark also where it alone has a number, or its page another form', () => {
  for (const entry of [
    '2. Lukket: Salg af areal.....\t4',
    'Lukket: Salg af areal 4',
    'Lukket: Salg af areal..... side 4',
    'Lukket: Salg af areal.....\t4-5',
  ]) {
    const list = ['Indholdsfortegnelse', `Vej.....\t3\n${entry}\nEventuelt.....\t6`];
    const items = ['Punkt 1: Vej', 'Åbent', 'Punkt 2: Salg af areal', WORDS, 'Punkt 3: Eventuelt'];
    assertWithheld(entry, [...list, ...items]);
  }
});

test('a closed item goes on over what looks like a heading in its text, whichever sign closes it', () => {
  const texts: readonly (readonly [string, readonly string[], string])[] = [
    ['a line alone', ['Punkt 1: Salg', 'Lukket', 'Vilkår:'], '1'],
    ['a bare number', ['Punkt 1: Salg', '20-000200 Lukket', 'Vilkår:'], '1'],
    ['a broken heading', ['Punkt 1: Salg af areal ved\nhavnen (Lukket)', 'Vilkår:'], '1'],
  ];
  for (const [name, head, number] of texts) {
    const rest = [`Punkt 2: ${SECRET} pris`, WORDS, 'Punkt 2: Eventuelt', 'Intet.'];
    assertWithheld(name, [...head, ...rest], number);
  }
  const list = ['Indholdsfortegnelse', 'Vej.....\t3\nSalg.....\t4\nEventuelt.....\t5'];
  const listed = [...list, 'Punkt 1: Vej', 'Åbent', 'Punkt 2: Salg'];
  const last = ['Punkt 3: Eventuelt', 'Intet.'];
  assertWithheld('listed as open', [
    ...[...listed, 'Lukket', 'Vilkår:', `Punkt 2a: ${SECRET} pris`, 'Resume', WORDS],
    ...last,
  ]);
});

test('a heading in other words than its closed entry takes the one place that the list has left for it', () => {
  const list = [
    'Indholdsfortegnelse',
    'Vej.....\t3\nLukket: Salg af areal.....\t4\nEventuelt.....\t5',
  ];
  const [first, last] = [
    ['Punkt 1: Vej', 'Intet.'],
    ['Punkt 3: Eventuelt', 'Intet.'],
  ];
  const heading = 'Punkt 2: Afhændelse af grund til privat køber';
  const short = ['Indholdsfortegnelse', 'Vej.....\t3\nLukket: Salg af areal.....\t4'];
  const head = [`Punkt 3: ${SECRET} pris`, `1. ${SECRET} vilkår`, 'Åbent', WORDS];
  const { items } = read(...short, ...first, ...head);
  assert.ok(items.slice(1).every((item) => !item.public && item.sections.length === 0));
  assertWithheld('in other words', [...list, ...first, heading, WORDS, ...last]);
  assertWithheld('over two lines', [
    ...list,
    ...first,
    'Punkt 2:\nLukket: Salg af areal',
    WORDS,
    ...last,
  ]);
  const long = 'Salg af areal ved havnen og den gamle toldbod (Lukket)';
  const broken = ['Punkt 2: Salg af areal ved havnen', 'og den gamle toldbod (Lukket)'];
  assertWithheld('a page break in the title', [
    ...['Indholdsfortegnelse', `Vej.....\t3\n${long}.....\t4\nEventuelt.....\t5`],
    ...[...first, ...broken, WORDS, ...last],
  ]);
});

test('a page break in the middle of an open title makes no other item of it, and no text of its rest', () => {
  const { items } = read(
    'Indholdsfortegnelse',
    'Vej.....\t3\nSkolestruktur og dagtilbud i de mindre landsbyer.....\t4\nEventuelt.....\t5',
    ...['Punkt 1: Vej', '20-000001', 'Beslutning', 'Godkendt.'],
    ...['Punkt 2: Skolestruktur og dagtilbud', 'i de mindre landsbyer', '20-000002'],
    ...['Beslutning', 'Udsat.', 'Punkt 3: Eventuelt'],
  );
  assert.deepEqual(
    items.map(({ number, status, title, decisions }) => [
      number,
      status,
      title,
      decisions[0]?.text,
    ]),
    [
      ['1', 'present', 'Vej', 'Godkendt.'],
      ['2', 'present', 'Skolestruktur og dagtilbud i de mindre landsbyer', 'Udsat.'],
      ['3', 'present', 'Eventuelt', undefined],
    ],
  );
});

const LIST = ['Indholdsfortegnelse', 'Vej.....\t3\nLukket: Salg af areal.....\t4'];

test('what a lost closed item left under another’s list, course or values is withheld', () => {
  const of2019 = ['Punkt 1: Vej', 'Åbent'];
  const decided = ['Byrådets møde den 6. oktober 2020:', 'Godkendt.'];
  const of2024 = ['Punkt 1: Vej', '20-000001', 'Beslutning', 'Godkendt.', 'Sagsfremstilling'];
  const passages = ['Resume og sagens baggrund', 'Kort.'];
  const course = ['Sagens forløb', '01-09-2020 Økonomiudvalget', 'Anbefales.'];
  const orphan = ['Bilag', 'Kort\n326-2020-1', 'Anbefales.', 'Bilag', 'Kort'];
  for (const [name, lines] of [
    ['a list after a decision without a heading', [...of2019, ...orphan, WORDS]],
    ['a decision after it', [...of2019, ...orphan, decided[0] ?? '', WORDS]],
    ['a course after a headed decision', [...of2019, ...decided, ...course, WORDS]],
    ['a passage after the course', [...of2024, ...passages, ...course, 'Indstillinger', WORDS]],
    [
      'Økonomiske konsekvenser',
      [...of2024, ...passages, ...course, 'Økonomiske konsekvenser', WORDS],
    ],
    ['Behandling after it', [...of2024, ...passages, ...course, 'Behandling', WORDS]],
    ['Sagsfremstilling after it', [...of2024, ...passages, ...course, 'Sagsfremstilling', WORDS]],
    ['a second course', [...of2024, ...passages, ...course, 'Sagens forløb', WORDS]],
    [
      'a second list',
      [...of2024, ...passages, 'Bilag', 'Kort over vej', 'Bilag', `${SECRET} tilbud`],
    ],
    ['below bodies', [...of2024, ...passages, 'Behandling', 'Byrådet', WORDS]],
    ['below a type', [...of2024, 'Sagstype', 'Beslutning.', WORDS]],
    ['below an entry of the course', [...of2024, ...passages, ...course, WORDS]],
  ] as const) {
    assertWithheld(name, [...LIST, ...lines]);
    const [open] = read(...LIST, ...lines).items;
    assert.deepEqual([open?.public, open?.title], [true, 'Vej'], name);
  }
});

test('the empty heading of a list takes nothing from an item above a lost closed one', () => {
  const lines = ['Punkt 1: Vej', '20-000001', 'Beslutning', 'Godkendt.', 'Sagsfremstilling'];
  const [open] = read(...LIST, ...lines, 'Bilag', 'Bilagsnr', 'Kort over vej').items;
  assert.deepEqual(open?.attachments, [{ title: 'Kort over vej' }]);
});

test('`Lukket` on a line of numbers closes an item, whatever else the line says', () => {
  for (const line of [
    'Sagsnr.: 2020/1234 Lukket',
    'Sagsnr.: 326-2020-1 Lukket J.nr.: 00.01.02',
    'Sagsbehandler: Lis Kjær Lukket',
    'Dette punkt er lukket',
  ]) {
    assertWithheld(line, ['Punkt 1: Salg', line, WORDS], '1');
  }
});

test('a heading says in many ways that its item is closed', () => {
  for (const [heading, title] of [
    ['Punkt 2: LUKKET Salg', 'Salg'],
    ['Punkt 2: Lukket Salg', 'Salg'],
    ['Punkt 2: Salg, lukket', 'Salg'],
    ['Punkt 2: Salg Lukket', 'Salg'],
    ['Punkt 2: Lukket dagsordenspunkt: Salg', 'Salg'],
    ['Punkt 2 (Lukket punkt): Salg', 'Salg'],
    ['Punkt 2 - Lukket: Salg', 'Salg'],
    ['Punkt 2 Lukket Salg', 'Salg'],
    ['Pkt. 2: Lukket: Salg', 'Salg'],
  ] as const) {
    const lines = ['Punkt 1: Vej', 'Åbent', heading, WORDS];
    assertWithheld(heading, lines);
    assert.equal(read(...lines).items[1]?.title, title, heading);
  }
});

test('a number alone above another item’s heading stays where it stands', () => {
  const decided = ['Beslutning', 'Godkendt.', 'Punkt 2:'];
  const [open, next] = read(
    'Punkt 1: Vej',
    '20-000001',
    ...decided,
    'Punkt 3: Skole',
    'Intet.',
  ).items;
  assert.equal(open?.decisions[0]?.text, 'Godkendt.\n\nPunkt 2:');
  assert.equal(next?.number, '3');
});

test('a word that is no mark closes nothing: `Lukket` before a noun, `lukket` in a sentence', () => {
  for (const title of [
    'Lukket afdeling på plejehjem',
    'Havnen er lukket for trafik',
    'Lukkede institutioner, status',
  ]) {
    const [item] = read(`Punkt 1: ${title}`, 'Åbent', 'Intet.').items;
    assert.deepEqual([item?.public, item?.title], [true, title]);
  }
  const [item] = read('Punkt 1: Vej', 'Åbent', 'Resume', 'Punkt 2 lukkes der for.').items;
  assert.equal(item?.public, true);
});
