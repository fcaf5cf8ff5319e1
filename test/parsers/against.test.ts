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
  ['Anbefales med 4 stemmer (A+V) imod 1 (Ø).', 'Ø'],
  ['Vedtaget med 10 stemmer for og 2 imod (O, Ø).', 'O', 'Ø'],
  ['Imod forslaget var A og C.', 'A', 'C'],
  ['Følgende stemte imod: A, C', 'A', 'C'],
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

test('whose proposal was voted on is no voter', () => {
  for (const [text, ...letters] of [
    [
      "For Ø's ændringsforslag stemte: Ø, B og F.\n\nImod Ø's ændringsforslag stemte: A, V og C.",
      'A',
      'V',
      'C',
    ],
    ['Imod Ø, B og Fs ændringsforslag stemte A og V.', 'A', 'V'],
    ['Imod Øs forslag: A, V.', 'A', 'V'],
    ['A og V stemte imod Ø’s forslag.', 'A', 'V'],
    ["C imod Ø's ændringsforslag.", 'C'],
    ["Byrådet stemte imod A's ændringsforslag."],
    ['Byrådet stemte imod As ændringsforslag.'],
    ['20 stemte imod Ø, B og Fs ændringsforslag'],
    ["20 stemte imod Ø, B og F's ændringsforslag"],
    ['Flertallet stemte imod forslag A.'],
    ['Et flertal stemte imod A og B.'],
    ["Imod A's ændringsforslag talte flere."],
    ['Imod stemte Ø, der ønskede følgende: A, B', 'Ø'],
    ["V og C stemte imod A's forslag: B er bedre.", 'V', 'C'],
    ['Imod Ø og SFs forslag.'],
  ] as const)
    assert.deepEqual(parseAgainst(text), letters, text);
});

test('a denial is no vote against, and ends where another clause begins', () => {
  for (const [text, ...letters] of [
    ['Hverken A eller V stemte imod.'],
    ['Hverken A, B eller V stemte imod.'],
    ['Hverken Ø, A og V stemte imod.'],
    ['Hverken Liste A eller Liste V stemte imod.'],
    ['Hverken Jens Hansen (A) eller Bo Lund (F) stemte imod.'],
    ['Ingen fra A stemte imod.'],
    ['Det er ikke rigtigt, at A stemte imod.'],
    ['A stemte ikke imod.'],
    ['Imod stemte V og C. Hverken for eller imod stemte: B', 'V', 'C'],
    ['A og V stemte hverken for eller imod.'],
    ['Hvis A stemte imod, ville forslaget falde.'],
    ['Ikke A, men V stemte imod.', 'V'],
    ['Punkt 3 blev ikke vedtaget, idet A og Ø stemte imod.', 'A', 'Ø'],
    ['Godkendt, dog ikke punkt 3, C imod.', 'C'],
  ] as const)
    assert.deepEqual(parseAgainst(text), letters, text);
});

test('what is named as against something, without a word of voting, is no vote', () => {
  for (const [text, ...letters] of [
    ['Scenarie A og B er imod kommuneplanen.'],
    ['Plan A og plan B er imod indstillingen.'],
    ['Model A er imod hensigten.'],
    ['A og B er imod kommuneplanen.'],
    ['Scenarie A kan ikke anbefale sig selv.'],
    ['A og B kan ikke anbefales.'],
    ['Vitamin D imod rakitis.'],
    ['Punkt 5A imod strømmen.'],
    ['A-listen og B-vej er imod.'],
    ['V og C er imod indstillingen.', 'V', 'C'],
    ['V og C var imod.', 'V', 'C'],
    ['Partierne A og Ø stemte imod.', 'A', 'Ø'],
    ['Det bemærkes, at A og Ø stemte imod.', 'A', 'Ø'],
    ['Derpå stemte A og Ø imod.', 'A', 'Ø'],
    ['For stemte A og B, imod C og D.', 'C', 'D'],
  ] as const)
    assert.deepEqual(parseAgainst(text), letters, text);
});

test('the letters may stand below, a line each or all in one', () => {
  for (const [text, ...letters] of [
    ['Imod stemte:\nC\nO', 'C', 'O'],
    ['Imod stemte:\n\nC og O', 'C', 'O'],
    ['Imod stemte:\n\nC\n\nO', 'C', 'O'],
    ['Imod stemte: C\nO\nÅ.', 'C', 'O', 'Å'],
    ['Imod stemte: C,\nO og\nÅ', 'C', 'O', 'Å'],
    ['For stemte:\nA\nB\nImod stemte:\nC\nO\nUndlod at stemme:\nF', 'C', 'O'],
    ['Imod stemte:\n- C (2 stemmer)\n- O (1 stemme)', 'C', 'O'],
    ['Imod:\nJens Hansen (A)\nBo P. Lund (F)', 'A', 'F'],
    ["Imod Ø's forslag stemte:\nC\nO", 'C', 'O'],
    ['Imod stemte:\nC\nFor stemte:\nA\nB', 'C'],
    ['Imod stemte: C\nA stemte for.', 'C'],
    ['Imod stemte:\nA. Ben Haddou'],
    ['Imod stemte:\n\nA undlod at stemme.'],
    ['Der blev stemt for og imod: A og B stemte for.'],
  ] as const)
    assert.deepEqual(parseAgainst(text), letters, text);
});
