import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAccess, parseHeadAccess } from '../../parsers/access-line.ts';
import { parseMetadata, parseMetadataValues } from '../../parsers/metadata.ts';

test('the numbers of an item are read after their labels, in any order and wording', () => {
  const all = {
    caseNumber: '326-2018-33014',
    journalNumber: '00.22.04',
    documentNumber: '326-2018-294869',
  };
  for (const line of [
    'Sagsnr.: 326-2018-33014 J.nr.: 00.22.04 Dokumentnr.: 326-2018-294869',
    'Dokumentnr.: 326-2018-294869 Sagsnr.: 326-2018-33014 J.nr.: 00.22.04',
    'Sagsnr.:326-2018-33014  J.nr.:   00.22.04\tDok.nr.: 326-2018-294869',
    'Sagsnr. 326-2018-33014, J.nr. 00.22.04, Dokumentnr. 326-2018-294869',
    'Sagsid.: 326-2018-33014 Journalnr.: 00.22.04 Dok.nr.: 326-2018-294869',
    'Sagsnr.: 326-2018-33014 | J.nr.: 00.22.04 - Dok.nr.: 326-2018-294869',
    'Sagsnr.: 326-2018-33014J.nr.: 00.22.04Dokumentnr.: 326-2018-294869',
    'Sagsnr.: 326-2018-33014 J.nr.: 00.22.04 Dok.id: 326-2018-294869',
    'Sagsnr.: 326-2018-33014 J.nr.: 00.22.04 Dokument-id: 326-2018-294869',
  ])
    assert.deepEqual(parseMetadata(line), all, line);
});

test('a line may have one number, and `Åbent` or `Lukket` beside it', () => {
  for (const [line, fields] of [
    ['Sagsnr.: 326-2019-830', { caseNumber: '326-2019-830' }],
    ['J.nr.: 00.13.02', { journalNumber: '00.13.02' }],
    ['J.nr.: 00.13.02 Ø54', { journalNumber: '00.13.02 Ø54' }],
    ['Dokumentnr.: 326-2019-23175', { documentNumber: '326-2019-23175' }],
    ['Sag 306-2009-600', { caseNumber: '306-2009-600' }],
    ['Sagsnr.: 23-010268', { caseNumber: '23-010268' }],
    ['Sagsnr.: 326-2019-830 Åbent', { caseNumber: '326-2019-830', access: 'open' }],
    ['Sagsnr.: 326-2019-830   Lukket', { caseNumber: '326-2019-830', access: 'closed' }],
    ['Sagsnr.: 16-048515K (Lukket)', { caseNumber: '16-048515K', access: 'closed' }],
    ['Lukket Sagsnr.: 326-2019-830', { caseNumber: '326-2019-830', access: 'closed' }],
    ['Sagsnr.: 326-2019-830 Lukket, jf. § 10', { caseNumber: '326-2019-830', access: 'closed' }],
  ] as const)
    assert.deepEqual(parseMetadata(line), fields, line);
});

test('a part of the numbers’ line that has a label of its own, or a value of its own kind, is left over', () => {
  for (const [line, fields] of [
    [
      'Sagsnr.: 326-2019-830 J.nr.: 00.13.02 Sagsbehandler: Lis Kjær',
      { caseNumber: '326-2019-830', journalNumber: '00.13.02', rest: 'Sagsbehandler: Lis Kjær' },
    ],
    [
      'Sagsnr.: 326-2019-830 Afdeling: Havnen og molen J.nr.: 00.13.02 Åbent',
      {
        caseNumber: '326-2019-830',
        journalNumber: '00.13.02',
        rest: 'Afdeling: Havnen og molen ',
        access: 'open',
      },
    ],
    ['Sagsnr.: 19/830 J.nr.: 00.13.02', { journalNumber: '00.13.02', rest: 'Sagsnr.: 19/830 ' }],
  ] as const)
    assert.deepEqual(parseMetadata(line), fields, line);
});

test('a label without its value waits for the line below', () => {
  assert.deepEqual(parseMetadata('J.nr.:'), { pending: 'journalNumber' });
  assert.deepEqual(parseMetadataValues('00.13.02', 'journalNumber'), { journalNumber: '00.13.02' });
  assert.deepEqual(parseMetadataValues('326-2019-5 Lukket', 'documentNumber'), {
    documentNumber: '326-2019-5',
    access: 'closed',
  });
  assert.equal(parseMetadataValues('Møde 16.05.17', 'journalNumber'), undefined);
  assert.equal(parseMetadataValues('Ukendt', 'caseNumber'), undefined);
});

test('a number without its label, and a label in prose, are no numbers of the item', () => {
  for (const line of [
    '16.05.17',
    'Administrativt chefmøde 16.05.17',
    '326-2018-33014',
    'Sagsnr. er oplyst i bilaget',
    'Sagen er sendt i høring',
    'Sag om støj 326-2018-33014',
    'Se sagsnr.: 326-2018-33014',
    'Sagsnr.: 326-2018-33014 som tidligere behandlet',
    'J.nr.: 16-05-17',
    '',
  ])
    assert.equal(parseMetadata(line), undefined, line);
});

test('`Åbent` and `Lukket` are signs only alone on their line', () => {
  for (const [line, access] of [
    ['Åbent', 'open'],
    ['Lukket', 'closed'],
    ['LUKKET', 'closed'],
    ['Lukket punkt', 'closed'],
    ['Lukket.', 'closed'],
    ['(Lukket)', 'closed'],
    ['Lukket, jf. § 10', 'closed'],
    ['Lukket (styrelseslovens § 10)', 'closed'],
    ['Lukket punkt - jf. § 10, stk. 1, i den kommunale styrelseslov', 'closed'],
    ['Lukket, jf. § 10 stk. 1 i lov om kommunernes styrelse', 'closed'],
    ['Lukket, jf. naboens klage', undefined],
    ['Åbent hus på rådhuset', undefined],
    ['Lukket i juli', undefined],
    ['Døren er lukket', undefined],
  ] as const)
    assert.equal(parseAccess(line), access, line);
});

test('in an item’s head, other words say the same: after a label, in a sentence, or with any reason', () => {
  for (const [line, access] of [
    ['Lukket', 'closed'],
    ['Fortrolig', 'closed'],
    ['FORTROLIGT.', 'closed'],
    ['Status: Lukket', 'closed'],
    ['Status: Åbent', 'open'],
    ['Punktet er lukket', 'closed'],
    ['Punktet er lukket.', 'closed'],
    ['Sagen behandles som et lukket punkt', 'closed'],
    ['Sagen behandles for lukkede døre.', 'closed'],
    ['Lukket - sag om en ansat', 'closed'],
    ['Ikke åbent', 'closed'],
    ['Ikke offentlig', 'closed'],
    ['Lukket: en ansat', 'closed'],
    ['Lukket i juli', undefined],
    ['Åbent, indtil andet er aftalt', undefined],
    ['Døren er lukket', undefined],
    ['Fortroligheden er brudt', undefined],
  ] as const)
    assert.equal(parseHeadAccess(line), access, line);
});
