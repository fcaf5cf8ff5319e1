import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toNewPart } from '../../src/new-part.ts';

const bytes = (text: string) => Buffer.from(text);
const WORDS = 'Udvalget drøftede budgettet. '.repeat(2000);

function cut(before: string, now: string): string {
  return Buffer.from(toNewPart(bytes(before), bytes(now))).toString();
}

test('what stands in a published file already is not looked through again', () => {
  assert.equal(cut(WORDS, WORDS), '');
  const part = cut(`${WORDS}${WORDS}`, `${WORDS}Nyt punkt. ${WORDS}`);
  assert.ok(part.includes('Nyt punkt. '));
  assert.ok(part.length < 10_000, String(part.length));
});

test('what is new at either end, in two places or instead of something is looked through', () => {
  assert.ok(cut(WORDS, `Først. ${WORDS}`).startsWith('Først. '));
  assert.ok(cut(WORDS, `${WORDS}Sidst.`).endsWith('Sidst.'));
  const both = cut(`${WORDS}${WORDS}${WORDS}`, `${WORDS}Et. ${WORDS}To. ${WORDS}`);
  assert.ok(both.includes('Et. ') && both.includes('To. '));
  assert.ok(cut(`${WORDS}ja${WORDS}`, `${WORDS}nej${WORDS}`).includes('nej'));
  assert.equal(cut('', 'Alt er nyt.'), 'Alt er nyt.');
});

test('a word that is new in its second half is read from its beginning', () => {
  assert.ok(cut(`${WORDS}hemme`, `${WORDS}hemmelig`).endsWith('budgettet. hemmelig'));
});

test('where words are taken out, those that have come together are read together', () => {
  const part = cut(`${WORDS}den lange ${WORDS}`, `${WORDS}${WORDS}`);
  assert.ok(part.includes('budgettet. Udvalget'), part.slice(0, 80));
});
