import type { GoldenCase } from './golden.ts';

/** `[query, what a right hit says]`; a query that stands alone is what a right hit says. */
type Row = readonly [query: string, says?: string, alsoSays?: string];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  word: [
    ['kanalstrategi'],
    ['borgmesteren'],
    ['musikfestival'],
    ['chatbot'],
    ['Gisseløre'],
    ['ferieplan'],
    ['beredskabsplan'],
    ['seminar'],
    ['råderumskatalog'],
    ['abonnement'],
    ['porteføljeoverblik'],
    ['partnerskabsholdere'],
    ['udligningsreform'],
    ['merforbrug'],
    ['anlægsomkostning'],
    ['alderssegmentet'],
    ['konsulenter'],
    ['MARS'],
    ['kanalstrategi chatbot', 'kanalstrategi'],
    ['sommerferie vagtordning', 'vagtordning'],
  ],
  stem: [
    ['kanalstrategien', 'kanalstrategi'],
    ['ferieplaner', 'ferieplan'],
    ['beredskabsplaner', 'beredskabsplan'],
    ['konsulent', 'konsulenter'],
    ['abonnementer', 'abonnement'],
    ['musikfestivaler', 'musikfestival'],
    ['jubilæet', 'jubilæum'],
    ['ledermøder', 'ledermøde'],
    ['hjemmesiden', 'hjemmeside'],
    ['råderumskataloger', 'råderumskatalog'],
    ['digitaliseringsprojektet', 'digitaliseringsprojekter'],
  ],
  compound: [
    ['opfølgning', 'opfølgning', 'budgetopfølgning'],
    ['pulje', 'pulje|puljer', 'effektiviseringspuljen'],
    ['strategi', 'strategi|strategien', 'kanalstrategi'],
    ['festival', 'festival|festivalen'],
    ['plan', 'plan|planen|planer|planerne', 'beredskabsplan'],
    ['hjemmeside', 'hjemmeside'],
    ['møde', 'møde|mødet', 'ledermøde'],
    ['reduktioner', 'budgetreduktioner|reduktioner'],
    ['projekter', 'projekt|projekter|projekterne|projektet', 'digitaliseringsprojekter'],
    ['leder', 'leder', 'teamleder'],
    ['programmet', 'program|programmet', 'digitaliseringsprogram'],
    ['katalog', 'prioriteringskatalog|råderumskatalog|råderumskataloget'],
  ],
  folded: [
    ['oekonomi', 'økonomi'],
    ['okonomi', 'økonomi'],
    ['ØKONOMI', 'økonomi'],
    ['Gisseloere', 'Gisseløre'],
    ['Holbaek', 'Holbæk'],
    ['jubilaeum', 'jubilæum'],
    ['raaderumskatalog', 'råderumskatalog'],
    ['raderumskatalog', 'råderumskatalog'],
    ['droftelse', 'drøftelse'],
    ['noegletal', 'ECO-nøgletal|nøgletal'],
    ['laering', 'læring'],
  ],
  phrase: [
    ['"Frivillig Fredag"', 'Frivillig Fredag'],
    ['"eksterne konsulenter"', 'eksterne konsulenter'],
    ['"digital inklusion"', 'digital inklusion'],
    ['"fælles dansk musikpolitik"'],
    ['"Royal Run"', 'Royal Run'],
    ['"konsulenter eksterne"'],
    ['"Generel Beredskabsplan"', 'Generel Beredskabsplan'],
    ['"pengene skal tages af kassen"', 'pengene skal tages af kassen'],
  ],
  number: [
    ['326-2018-33014'],
    ['326-2019-830'],
    ['23-010268'],
    ['16-048515K'],
    ['16-048515k'],
    ['326-2017-43896'],
    ['24-000149'],
    ['326-2021-120570'],
    ['326-2018-294869'],
    ['326-2019-23833'],
    ['00.22.04'],
    ['85.13.00'],
    ['81.27.00'],
    ['120.000'],
    ['27.678'],
  ],
  'partial number': [
    ['33014', '326-2018-33014'],
    ['2018-33014', '326-2018-33014'],
    ['010268', '23-010268'],
    ['326201833014', '326-2018-33014'],
    ['23010268', '23-010268'],
    ['00.22', '00\\.22\\.04'],
    ['002204', '00\\.22\\.04'],
    ['048515', '16-048515K'],
  ],
  name: [
    ['Martin Damm'],
    ['Katja Thor'],
    ['Tina Greve'],
    ['Dataprocess'],
    ['Kalundborg Rocker', 'Kalundborg Rockers?'],
    ['VIVE'],
    ['KL'],
    ['LJK'],
    ['COVID-19'],
    ['Odsherred'],
    ['Guldborgsund'],
    ['Teach First'],
  ],
  nonsense: [
    ['xylofonkoncertmester'],
    ['aalborg'],
    ['qwertyuiop'],
    ['sagfører'],
    ['zzzz'],
    ['grønlandshaj'],
    ['budgetfløjte'],
    ['326-1999-77777'],
    ['99.99.99'],
    ['kvantecomputer'],
    ['møbelpolitur'],
    ['asdf jklæ'],
    ['elefant'],
    ['kanalstrategi elefant'],
    ['Æblegrød'],
    ['konsulfest'],
  ],
};

const isNonsense = (kind: string, query: string) =>
  kind === 'nonsense' ||
  ['"fælles dansk musikpolitik"', '"konsulenter eksterne"', '326-2021-120570'].includes(query);

/** The queries over the seeds, by kind. */
export const SEED_CASES: readonly GoldenCase[] = [
  ...Object.entries(ROWS).flatMap(([kind, rows]) => rows.map((row) => toCase(kind, row))),
  ...listOptionCases(),
];

function toCase(kind: string, [query, says, alsoSays]: Row): GoldenCase {
  if (isNonsense(kind, query)) return { kind: 'nonsense', query };
  return {
    kind,
    query,
    says: says ?? query.replaceAll('.', '\\.'),
    ...(alsoSays === undefined ? {} : { alsoSays }),
  };
}

function listOptionCases(): readonly GoldenCase[] {
  const inYear = (year: string) => (item: { readonly date: string }) => item.date.startsWith(year);
  const budget = 'budget|budgettet|budgetter';
  return [
    {
      kind: 'filter',
      query: 'Eventuelt',
      options: 'aar=2021',
      says: 'Eventuelt',
      only: inYear('2021'),
    },
    {
      kind: 'filter',
      query: 'Eventuelt',
      options: 'aar=2018',
      says: 'Eventuelt',
      only: inYear('2018'),
    },
    {
      kind: 'filter',
      query: 'hjemmeside',
      options: 'aar=2017',
      says: 'hjemmeside',
      only: inYear('2017'),
    },
    {
      kind: 'filter',
      query: 'puljer',
      options: 'fra=2024-01-01',
      says: 'puljer',
      only: inYear('2024'),
    },
    {
      kind: 'filter',
      query: 'Økonomiudvalget',
      options: 'til=2017-12-31',
      says: 'Økonomiudvalget',
      only: inYear('2017'),
    },
    {
      kind: 'filter',
      query: 'direktionen',
      options: 'adgang=lukket&aar=2024',
      says: 'direktionen|direktionens|direktionerne',
      only: (item) => !item.open && item.date > '2024',
    },
    {
      kind: 'filter',
      query: 'direktionen',
      options: 'adgang=aaben&aar=2021',
      says: 'direktionen|direktionens',
      only: (item) => item.open && item.date > '2021' && item.date < '2022',
    },
    { kind: 'filter', query: 'chatbot', options: 'aar=2017' },
    {
      kind: 'sort',
      query: 'Eventuelt',
      options: 'sort=nyeste',
      says: 'eventuel|eventuelt|eventuelle',
      order: 'nyeste',
    },
    {
      kind: 'sort',
      query: 'Eventuelt',
      options: 'sort=aeldste',
      says: 'eventuel|eventuelt|eventuelle',
      order: 'ældste',
    },
    { kind: 'sort', query: 'budget', options: 'sort=nyeste', says: budget, order: 'nyeste' },
    { kind: 'sort', query: 'COVID-19', options: 'sort=aeldste', says: 'COVID-19', order: 'ældste' },
    {
      kind: 'sort',
      query: 'kanalstrategi',
      options: 'sort=nyeste',
      says: 'kanalstrategi|kanalstrategier',
      order: 'nyeste',
    },
  ];
}
