import fc from 'fast-check';
import { seedTexts } from './read.ts';

/**
 * How often a property is tried: quickly and with the same texts at every change, so that a red run is about the
 * change; at length (`LONG=1`) or `RUNS` times with texts of their own.
 */
export const isLong = process.env['LONG'] === '1';
const times = process.env['RUNS'];
export const runs = isLong
  ? { numRuns: 10_000 }
  : times === undefined
    ? { numRuns: 200, seed: 2019 }
    : { numRuns: Number(times) };

const seeds = [...seedTexts.values()];

/** Lines that mean something to the parser, whole and in parts, in any order. */
const SIGNS = [
  'REFERAT Direktionen d. 28-01-2019',
  'REFERAT Ældre- og Sundhedsudvalget d. 08-01-2024',
  'Mødedato Mandag d. 28. januar 2019 kl. 12:30',
  'Mødested',
  'Afbud: A. Ben Haddou',
  'Indholdsfortegnelse',
  'Nye rammer for puljen.....\t5',
  'Lukket: Orientering om sager på vej.....\t12',
  'Eventuelt.....\t13',
  'Punkt 3: Eventuelt.....\t13',
  'Eventuelt.....\t13Punkt 1: Nye rammer for puljen',
  'Punkt 1: Nye rammer for puljen',
  'Punkt 2: Lukket: Orientering om sager på vej',
  'Punkt 2a: Eventuelt - Lukket punkt',
  'Punkt 3: Eventuelt',
  'Punkt 4: Tilskud til foreninger for',
  'børn og unge - Lukket punkt',
  '4. Tilskud til foreninger for',
  'Direktionens møde den 28. januar 2019',
  '1. Nye rammer for puljen',
  '3. Eventuelt',
  'Åbent',
  'Lukket',
  'Sagsnr.: 326-2018-33014 J.nr.: 00.22.04 Dokumentnr.: 326-2018-294869',
  'Sagsnr.:',
  'J.nr.: 00.22.04 Åbent',
  '326-2018-33014',
  '23-010268',
  'Sagstype',
  'Beslutning.',
  'Beslutning',
  'Resume og sagens baggrund',
  'Indstillinger',
  'Direktøren indstiller, at',
  '1. puljen godkendes.',
  'Behandling',
  'Direktionen, Økonomiudvalget.',
  'Sagsfremstilling',
  'Økonomiske konsekvenser',
  'Bilag',
  'Ansøgning om tilskud 326-2019-10073',
  'Ansøgning om tilskud',
  'Direktionens møde den 28. januar 2019:',
  'Økonomiudvalgets møde den 30. januar 2019:',
  'Direktionens møde den 28. januar 2019: Godkendt.',
  'Økonomiudvalgets møde den 30. januar 2019: Anbefales.',
  'Anbefales.',
  '-',
  'A og Ø imod.',
  'Sagens forløb',
  '18-12-2023 Direktionen',
  '- et punkt',
  ' - o et underpunkt',
  'Mad\t12.000',
  '8. maj 2017 holdes et møde, jf. sag 326-2016-59792.',
  'Mødet hævet kl. 14:45',
  'Side 3 af 9',
  'Afbud:',
  'Tillægsdagsorden',
  'REFERAT',
  'Lis Kjær og Bo Dahl',
  'Afbud Lis Kjær',
  'Sagsbehandler: Lis Kjær',
  'Sagsnr.: 326-2018-33014 J.nr.: 00.22.04 Ø54 Sagsbehandler: Lis Kjær',
  '23-010268 Lukket',
  'Lukket, jf. § 10',
  '',
] as const;

const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\n \t\n');
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const sign = fc.constantFrom(...SIGNS);
const line = fc.oneof(
  { weight: 6, arbitrary: sign },
  { weight: 1, arbitrary: words },
  { weight: 1, arbitrary: fc.tuple(sign, sign).map(([a, b]) => `${a}${b}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(sign, fc.nat(60)).map(([text, at]) => text.slice(0, at)),
  },
);

const lines = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));

const HEAD = 'REFERAT Direktionen d. 28-01-2019\n\n';
const CONTENTS = `${HEAD}Indholdsfortegnelse\n\n${SIGNS.slice(6, 9).join('\n')}\n\n`;
const OPENINGS = ['', HEAD, CONTENTS, `${CONTENTS}Punkt 1: Nye rammer for puljen\n\n`];

/** A text of lines that mean something, in no order, most often below a whole head. */
const jumble: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...OPENINGS), lines)
  .map((parts) => parts.join(''));

/** One line of a text lost, doubled, swapped with another or merged with the one below. */
type Slip = (all: readonly string[], at: number, other: number) => readonly string[];

const SLIPS: readonly Slip[] = [
  (all, at) => all.toSpliced(at, 1),
  (all, at) => all.toSpliced(at, 0, all[at] ?? ''),
  (all, at, other) => all.with(at, all[other] ?? '').with(other, all[at] ?? ''),
  (all, at) => all.toSpliced(at, 2, `${all[at]}${all[at + 1] ?? ''}`),
];

/** A seed after one to six slips. */
export const slippedSeed: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.constantFrom(...SLIPS), fc.nat(), fc.nat()), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([text, slips]) => {
    let all: readonly string[] = text.split('\n');
    for (const [slip, at, other] of slips) all = slip(all, at % all.length, other % all.length);
    return all.join('\n');
  });

/** A seed cut off anywhere. */
const cutSeed: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...seeds), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([text, part]) => text.slice(0, Math.floor(part * text.length)));

/** Any text at all, mostly of a referat's kind. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: jumble },
  { weight: 3, arbitrary: slippedSeed },
  { weight: 1, arbitrary: cutSeed },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);
