import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAgainst } from '../../parsers/against.ts';

const named: readonly (readonly [text: string, ...letters: string[]])[] = [
  ['A og Ø imod, idet de mener at pengene skal tages af kassen.', 'A', 'Ø'],
  ['Godkendt.\n\nA og Ø imod, idet festen bør betale sig selv.', 'A', 'Ø'],
  ['C stemte imod.', 'C'],
  ['C stemte imod forslaget.', 'C'],
  ['Imod stemte: C', 'C'],
  ['Imod: A, B og C', 'A', 'B', 'C'],
  ['For stemte: A, B, F og Ø. / Imod stemte: C', 'C'],
  ['For stemte: A, B, F og Ø.\n\nImod stemte: C', 'C'],
  ['A, B og F stemte for. C imod.', 'C'],
  ['Imod stemte: C. For stemte: A, B, F og Ø.', 'C'],
  ['5 medlemmer (A+V+C) stemte for, 2 medlemmer (O+Ø) stemte imod.', 'O', 'Ø'],
  ['Imod stemte 2 medlemmer (O+Ø).', 'O', 'Ø'],
  ['Liste B imod.', 'B'],
  ['Liste A og Liste Ø imod.', 'A', 'Ø'],
  ['Imod stemte liste A, liste B og liste Ø.', 'A', 'B', 'Ø'],
  ['Imod stemte 5 medlemmer: A+V+C.', 'A', 'V', 'C'],
  ['Anbefales med 4 stemmer (A+V) mod 1 (Ø).', 'Ø'],
  ['Vedtaget med 10 stemmer mod 2 stemmer (O, Ø).', 'O', 'Ø'],
  ['Imod stemte: A og A. Ben Haddou', 'A'],
  ['Imod stemte: A (3 stemmer) og F (1 stemme).', 'A', 'F'],
  ['For stemte 5 (V, A), imod stemte 2 (Ø, F).', 'Ø', 'F'],
  ['Jens Hansen (A) og Bo P. Lund (F) stemte imod.', 'A', 'F'],
  ['Venstre (V) og Konservative (C) kan ikke støtte forslaget.', 'V', 'C'],
  ['Ø, Å og SF (F) imod.', 'Ø', 'Å', 'F'],
  ['Imod stemte Socialdemokratiet (A).', 'A'],
  ['Éva Šimić (A) og Nguyễn Văn Łukasz (F) stemte imod.', 'A', 'F'],
  ['Həsən Əliyev (A) og Steﬀen Grifﬁn (F) stemte imod.', 'A', 'F'],
];

test('the parties that the text names as against are given as written, in its order', () => {
  for (const [text, ...letters] of named) assert.deepEqual(parseAgainst(text), letters, text);
});

test('a person’s initial is no party, and neither are votes or those who were for', () => {
  for (const text of [
    'A. Ben Haddou',
    'A. Ben Haddou imod.',
    'A. Ben Haddou stemte imod.',
    'Jens A. Hansen imod.',
    'Imod stemte: A. Ben Haddou',
    'Formanden og A. Ben Haddou stemte imod.',
    'Forslaget blev forkastet med 39 stemmer imod 5.',
    '5 medlemmer (A+V+C)',
    'Liste A og Liste Ø stemte for.',
    'Vedtaget med 4 stemmer (A+V) mod 1.',
    '5 medlemmer (A+V+C) stemte for.',
    'For stemte: A, B, F og Ø.',
    'Ingen stemte imod.',
    'Godkendt.',
    'Byen er sikret imod oversvømmelse.',
    '',
  ])
    assert.deepEqual(parseAgainst(text), [], text);
});
