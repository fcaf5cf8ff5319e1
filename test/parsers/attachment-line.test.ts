import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAttachmentLine } from '../../parsers/attachment-line.ts';

const rows = [
  [
    'Digitaliseringsindsatser - historisk overblik 326-2018-263244',
    'Digitaliseringsindsatser - historisk overblik',
    '326-2018-263244',
  ],
  [
    'Virtuelle opfølgninger - Evalueringsmøde\t326-2018-323959',
    'Virtuelle opfølgninger - Evalueringsmøde',
    '326-2018-323959',
  ],
  ['Eget område 2017 326-2017-145579', 'Eget område 2017', '326-2017-145579'],
  ['Beredskabsplan 2018 - 2021', 'Beredskabsplan 2018 - 2021', undefined],
  ['Direktionens puljer 2023 - 2027', 'Direktionens puljer 2023 - 2027', undefined],
  ['326-2019-10073', undefined, '326-2019-10073'],
  ['MARS', 'MARS', undefined],
  ['ansøgningskema Skype 2019', 'ansøgningskema Skype 2019', undefined],
  ['Drøftelse vedr. finansiering af MARS', 'Drøftelse vedr. finansiering af MARS', undefined],
  ['Svar på sag 326-2017-55 fra naboen', 'Svar på sag 326-2017-55 fra naboen', undefined],
  ['Saadan-sikrer-kommunerne-fortsat', 'Saadan-sikrer-kommunerne-fortsat', undefined],
  ['Kort (326-2018-62)', 'Kort', '326-2018-62'],
] as const;

test('an attachment is a title, a number at the end, or both', () => {
  for (const [line, title, documentNumber] of rows)
    assert.deepEqual(
      parseAttachmentLine(line),
      { ...(title ? { title } : {}), ...(documentNumber ? { documentNumber } : {}) },
      line,
    );
});
