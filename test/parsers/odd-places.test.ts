import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseReferat, toParsedMeeting } from '../../parsers/index.ts';

function read(...lines: readonly string[]) {
  const text = ['REFERAT Direktionen d. 28-01-2019', ...lines].join('\n\n');
  const { tree, file } = parseReferat(text);
  const meeting = toParsedMeeting(tree, file);
  assert.ok(meeting);
  return meeting;
}

test('a title that the contents list breaks over two lines is one entry', () => {
  const meeting = read(
    'Indholdsfortegnelse',
    'Ansøgning til puljen om støtte til et projekt om virtuelle',
    'opfølgningsmøder.....\t3',
    'Eventuelt.....\t4',
    'Punkt 1: Ansøgning til puljen om støtte til et projekt om virtuelle opfølgningsmøder',
    'Punkt 2: Eventuelt',
  );
  assert.deepEqual(
    meeting.items.map(({ status, listedTitle }) => [status, listedTitle]),
    [
      ['present', undefined],
      ['present', undefined],
    ],
  );
  assert.deepEqual(meeting.remarks, []);
});

test('a second case number under one heading begins the item whose heading is lost, its `Åbent` with it', () => {
  const meeting = read(
    'Indholdsfortegnelse',
    'Budget.....\t3',
    'Ferieplan.....\t4',
    'Punkt 1: Budget',
    'Sagsnr.: 326-2019-1',
    'Åbent',
    'Sagsnr.: 326-2019-2',
  );
  assert.deepEqual(
    meeting.items.map(({ number, status, caseNumber, lines }) => [
      number,
      status,
      caseNumber,
      lines,
    ]),
    [
      ['1', 'present', '326-2019-1', [9, 11]],
      ['2', 'recovered', '326-2019-2', [13, 15]],
    ],
  );
});

test('the line that says when the meeting ended is its end time, and no part of the last decision', () => {
  const meeting = read(
    'Punkt 1: Eventuelt',
    'Direktionens møde den 28. januar 2019:',
    'Godkendt.',
    'Mødet hævet kl. 14:45',
  );
  assert.equal(meeting.endTime, '14:45');
  assert.equal(meeting.items[0]?.decisions[0]?.text, 'Godkendt.');
});

test('the same line in another item than the last is text of that item', () => {
  const meeting = read(
    'Punkt 1: Budget',
    'Direktionens møde den 28. januar 2019:',
    'Godkendt.',
    'Mødet hævet kl. 14:45',
    'Punkt 2: Eventuelt',
  );
  assert.equal(meeting.endTime, undefined);
  assert.equal(meeting.items[0]?.decisions[0]?.text, 'Godkendt.\n\nMødet hævet kl. 14:45');
});

test('a line between the contents list and the first heading is kept as a remark', () => {
  const meeting = read(
    'Indholdsfortegnelse',
    'Budget.....\t3',
    'Dagsordenen udsendt d. 21.',
    'Punkt 1: Budget',
  );
  assert.deepEqual(meeting.remarks, ['Dagsordenen udsendt d. 21.']);
  assert.deepEqual(
    meeting.messages.map(({ ruleId, line }) => [ruleId, line]),
    [['line-not-understood', 7]],
  );
});

test('in the list, a line that ends in a figure is no entry: a page stands behind dots or a tab', () => {
  const meeting = read(
    'Indholdsfortegnelse',
    'Budget.....\t3',
    'Udgave 2.5',
    '.....3',
    'Punkt 1: Budget',
  );
  assert.deepEqual(meeting.remarks, ['Udgave 2.5', '.....3']);
});

test('a decision that says only who was absent has those words as its text', () => {
  const meeting = read(
    'Punkt 1: Budget',
    'Direktionens møde den 28. januar 2019:',
    'Afbud: Bo Lund',
  );
  assert.deepEqual(
    meeting.items[0]?.decisions.map(({ text, apologies, outcome }) => [text, apologies, outcome]),
    [['Afbud: Bo Lund', ['Bo Lund'], 'other']],
  );
});

test('a list that prints its own numbers gives titles without them', () => {
  const meeting = read(
    'Indholdsfortegnelse',
    '1. Budget.....\t3',
    '2. Ferieplan.....\t4',
    'Punkt 1: Budget',
  );
  assert.deepEqual(
    meeting.items.map(({ title, status }) => [title, status]),
    [
      ['Budget', 'present'],
      ['Ferieplan', 'listed-only'],
    ],
  );
});

test('a body whose name is broken over two lines is one body', () => {
  const meeting = read(
    'Punkt 1: Budget',
    'Behandling',
    'Direktionen, Teknik- og',
    'Miljøudvalget.',
  );
  assert.deepEqual(meeting.items[0]?.routing, ['Direktionen', 'Teknik- og Miljøudvalget']);
});

test('numbering that starts at 49 keeps its numbers, and the order counts from 1', () => {
  const meeting = read('Punkt 49: Budget', 'Punkt 50: Ferieplan', 'Punkt 50a: Eventuelt');
  assert.deepEqual(
    meeting.items.map(({ id, order }) => [id, order]),
    [
      ['punkt-49', 1],
      ['punkt-50', 2],
      ['punkt-50a', 3],
    ],
  );
});

test('a head line whose day does not exist names the body, and the message asks for a date', () => {
  const { tree, file } = parseReferat('REFERAT Direktionen d. 31-02-2019\n\nPunkt 1: Budget');
  assert.equal(toParsedMeeting(tree, file), undefined);
  const [message] = file.messages;
  assert.equal(message?.ruleId, 'head-missing');
  assert.match(message?.reason ?? '', /ingen gyldig dato; mødte «REFERAT Direktionen/u);
});

test('a file without any text has no head, and the message says that it has no text', () => {
  for (const text of ['', '\n \n']) {
    const { file } = parseReferat(text);
    assert.match(file.messages[0]?.reason ?? '', /filen har ingen tekst/u);
    assert.equal(file.messages[0]?.line, 1);
  }
});

test('a text that begins with its contents list is told what was met there', () => {
  const { file } = parseReferat('Indholdsfortegnelse\n\nBudget.....\t3');
  assert.match(file.messages[0]?.reason ?? '', /mødte «Indholdsfortegnelse»/u);
});

test('what follows the head line’s date is kept as a remark', () => {
  const { tree, file } = parseReferat('REFERAT Direktionen d. 28-01-2019 - Tillægsdagsorden');
  assert.deepEqual(toParsedMeeting(tree, file)?.remarks, ['Tillægsdagsorden']);
});

test('a heading that begins with Lukket is closed, a document number alone is an attachment', () => {
  const meeting = read('Lukket: Punkt 1: Budget', 'Punkt 2: Ferieplan', 'Bilag', '326-2019-10073');
  assert.deepEqual(
    meeting.items.map((item) => [item.public, item.attachments]),
    [
      [false, []],
      [true, [{ title: '326-2019-10073', documentNumber: '326-2019-10073' }]],
    ],
  );
});

test('a number that differs in the repeated list is another attachment', () => {
  const meeting = read(
    'Punkt 1: Budget',
    'Bilag',
    'Oversigt 326-2019-1',
    'Direktionens møde den 28. januar 2019:',
    'Godkendt.',
    'Bilag',
    'Oversigt 326-2019-2',
    'Oversigt 326-2019-1',
  );
  assert.deepEqual(
    meeting.items[0]?.attachments.map(({ documentNumber }) => documentNumber),
    ['326-2019-1', '326-2019-2'],
  );
});

test('Sagens forløb tells the body before its day, too, and keeps what stands above its first entry', () => {
  const meeting = read(
    'Punkt 1: Budget',
    'Sagens forløb',
    'Tidligere behandlet.',
    'Økonomiudvalget den 3. maj 2018',
    'Udsat.',
  );
  assert.deepEqual(meeting.items[0]?.history, [
    { date: '2018-05-03', body: 'Økonomiudvalget', text: 'Udsat.', apologies: [] },
  ]);
  assert.deepEqual(
    meeting.items[0]?.sections.map(({ text }) => text),
    ['Tidligere behandlet.'],
  );
});

test('two persons joined by «og» are two, and a person’s title is one', () => {
  const meeting = read('Mødedeltagere Anna Hansen, Bo Lund og Carl Friis', 'Punkt 1: Budget');
  assert.deepEqual(meeting.participants, ['Anna Hansen', 'Bo Lund', 'Carl Friis']);
});
