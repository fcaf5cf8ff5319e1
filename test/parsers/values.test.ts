import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBodyName, toNominative } from '../../parsers/bodies.ts';
import { toSlug } from '../../parsers/index.ts';
import {
  parseCaseNumber,
  parseDate,
  parseDayMonth,
  parseDocumentNumber,
  parseJournalNumber,
  parseTime,
  weekdayOf,
} from '../../parsers/values.ts';

type Table = readonly (readonly [text: string, value: string | undefined])[];

function checkTable(parse: (text: string) => string | undefined, table: Table): void {
  for (const [text, value] of table) assert.equal(parse(text), value, `«${text}»`);
}

test('a date is read in words and in figures, padded or not', () => {
  checkTable(parseDate, [
    ['28. januar 2019', '2019-01-28'],
    ['08. maj 2017', '2017-05-08'],
    ['8. maj 2017', '2017-05-08'],
    ['1.februar 2020', '2020-02-01'],
    ['3 maj 2021', '2021-05-03'],
    ['3. Oktober 2021', '2021-10-03'],
    ['31. dec. 2018', '2018-12-31'],
    ['28-01-2019', '2019-01-28'],
    ['8-1-2024', '2024-01-08'],
    ['28.01.2019', '2019-01-28'],
    ['28/1 2019', '2019-01-28'],
    ['28/01/2019', '2019-01-28'],
    [' 29. februar 2020 ', '2020-02-29'],
  ]);
});

test('a day that does not exist is no date', () => {
  checkTable(parseDate, [
    ['29. februar 2019', undefined],
    ['31. april 2019', undefined],
    ['0. maj 2019', undefined],
    ['00-00-0000', undefined],
    ['32-01-2019', undefined],
    ['28-13-2019', undefined],
    ['28. januarius 2019', undefined],
    ['28. 2019', undefined],
    ['', undefined],
  ]);
});

test('a date with two figures for its year, or none, is no whole date', () => {
  checkTable(parseDate, [
    ['16.05.17', undefined],
    ['28. januar', undefined],
  ]);
  checkTable(parseDayMonth, [
    ['26. april', '04-26'],
    ['8 maj', '05-08'],
    ['29. februar', '02-29'],
    ['31. april', undefined],
    ['4. kvartal', undefined],
  ]);
});

test('a weekday is that of the calendar, whatever the time zone', () => {
  for (const [date, weekday] of [
    ['28. januar 2019', 'mandag'],
    ['25. maj 2021', 'tirsdag'],
    ['29. februar 2024', 'torsdag'],
    ['31. december 2023', 'søndag'],
  ] as const) {
    const iso = parseDate(date);
    assert.ok(iso);
    assert.equal(weekdayOf(iso), weekday);
  }
});

test('a time has two figures for hour and minute', () => {
  checkTable(parseTime, [
    ['12:30', '12:30'],
    ['12.30', '12:30'],
    ['9', '09:00'],
    ['8.00', '08:00'],
    ['0:05', '00:05'],
    ['23:59', '23:59'],
    ['24:00', undefined],
    ['12:60', undefined],
    ['12:3', undefined],
    ['halv tolv', undefined],
    ['', undefined],
  ]);
});

test('a case number is of one of the two systems, whole', () => {
  checkTable(parseCaseNumber, [
    ['326-2018-33014', '326-2018-33014'],
    ['326-2019-830', '326-2019-830'],
    ['306-2009-600', '306-2009-600'],
    ['326-2014-422', '326-2014-422'],
    ['23-010268', '23-010268'],
    ['16-048515K', '16-048515K'],
    ['16-048515k', undefined],
    ['326-18-33014', undefined],
    ['326-2018', undefined],
    ['326-2018-33014x', undefined],
    [' 326-2018-33014', undefined],
    ['28-01-2019', undefined],
    ['../../etc/passwd', undefined],
    ['__proto__', undefined],
    [`326-2018-${'3'.repeat(10_000)}`, undefined],
  ]);
});

test('a document number is of the old system only', () => {
  checkTable(parseDocumentNumber, [
    ['326-2018-294869', '326-2018-294869'],
    ['326-2021-95815', '326-2021-95815'],
    ['23-010268', undefined],
  ]);
});

test('a J.nr. has three groups of two, with or without a facet', () => {
  checkTable(parseJournalNumber, [
    ['00.22.04', '00.22.04'],
    ['00.22.04-G01', '00.22.04-G01'],
    ['00.22.04G01', '00.22.04G01'],
    ['27.42.00-P19-2-18', '27.42.00-P19-2-18'],
    ['00.22', undefined],
    ['00.22.044', undefined],
    ['00-22-04', undefined],
    ['0.22.04', undefined],
  ]);
});

test('a name is folded for addresses as Danish is: æ, ø and å become ae, oe and aa', () => {
  checkTable(toSlug, [
    ['Direktionen', 'direktionen'],
    ['Teknik- og Miljøudvalget', 'teknik-og-miljoeudvalget'],
    ['Ældre- og Sundhedsudvalget', 'aeldre-og-sundhedsudvalget'],
    ['Økonomiudvalget', 'oekonomiudvalget'],
    ['Udvalget for Å og Sø', 'udvalget-for-aa-og-soe'],
    ['Børn-, Unge- og Skoleudvalget', 'boern-unge-og-skoleudvalget'],
    ['MED-udvalget', 'med-udvalget'],
    ['FællesMED', 'faellesmed'],
  ]);
});

test('a body is known by how Danish builds such names, not by a list', () => {
  for (const name of [
    'Direktionen',
    'Kommunalbestyrelsen',
    'Hovedudvalget',
    'Ældre- og Sundhedsudvalget',
    'Udvalget for Klima og Natur',
    'Byrådet',
    'Folkeoplysningsudvalget',
    'Børn- og Ungenævnet',
  ])
    assert.ok(isBodyName(name), name);
  for (const name of ['Chef', 'Leder', 'Administrativt chef', 'Formanden', 'Sjælland', 'Start'])
    assert.ok(!isBodyName(name), name);
});

test('the genitive of a body is its name and an s', () => {
  checkTable(toNominative, [
    ['Direktionens', 'Direktionen'],
    ['Teknik- og Miljøudvalgets', 'Teknik- og Miljøudvalget'],
    ['MED-udvalg’s', 'MED-udvalg'],
  ]);
});
