import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWordTable } from '../../src/word-table.ts';

test('a word has one number in all texts, and words that differ in a sign have two', () => {
  const { read, words } = openWordTable();
  const first = read('Budgettet blev drøftet, og budgettet blev godkendt. – Åvej');
  const second = read(' godkendt. blev\n\nÅvej\u00a0godkendt ');
  assert.deepEqual(
    [...first].map((word) => words[word]),
    ['Budgettet', 'blev', 'drøftet,', 'og', 'budgettet', 'blev', 'godkendt.', '–', 'Åvej'],
  );
  assert.deepEqual([...first], [0, 1, 2, 3, 4, 1, 5, 6, 7]);
  assert.deepEqual([...second], [5, 1, 7, 8]);
  assert.deepEqual([...read('')], []);
});

test('numbers stay the same while it grows, also for words that are longer than any text before', () => {
  const { read, words } = openWordTable();
  const all = Array.from({ length: 20_000 }, (_, place) => `ord${place}`);
  const long = 'å'.repeat(50_000);
  const numbers = read(all.join(' '));
  assert.deepEqual([...read(`${long} ord7 ${long}`)], [20_000, 7, 20_000]);
  assert.deepEqual(read(all.join('\n')), numbers);
  assert.deepEqual(words, [...all, long]);
});
