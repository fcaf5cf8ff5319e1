/** Every Danish word that a reader of the pages sees, by the page or part that shows it. */
import type { ItemStatus, Outcome, RuleId } from '../parsers/parsed-meeting.ts';

const number = new Intl.NumberFormat('da-DK');

/** `1 møde`, `2.479 møder`. */
function counted(one: string, many: string): (count: number) => string {
  return (count) => `${number.format(count)} ${count === 1 ? one : many}`;
}

/** `, 2. møde` for the second meeting of a body on a day; nothing for the first. */
function toOrdinalText(ordinal: number): string {
  return ordinal > 1 ? `, ${ordinal}. møde` : '';
}

/** `412 byte`, `12 kB`, `3,4 MB`. */
function toSizeText(bytes: number): string {
  if (bytes < 1000) return `${number.format(bytes)}\u00A0byte`;
  if (bytes < 1_000_000) return `${number.format(Math.round(bytes / 1000))}\u00A0kB`;
  return `${number.format(Math.round(bytes / 100_000) / 10)}\u00A0MB`;
}

/** Numbers with their noun. */
export const countText = {
  number: (count: number) => number.format(count),
  meetings: counted('møde', 'møder'),
  items: counted('punkt', 'punkter'),
  ofWhichClosed: (count: number) =>
    `heraf ${number.format(count)} ${count === 1 ? 'lukket' : 'lukkede'}`,
  cases: counted('sag', 'sager'),
  titles: counted('titel', 'titler'),
  decisions: counted('beslutning', 'beslutninger'),
  events: counted('hændelse', 'hændelser'),
} as const;

/** The frame of every page. */
export const siteText = {
  skip: 'Gå til indholdet',
  nav: 'Hovedmenu',
  breadcrumbs: 'Du er her',
  home: 'Forside',
  bodies: 'Møder og udvalg',
  years: 'År',
  cases: 'Sager',
  journals: 'J.nr.',
  about: 'Om arkivet',
  data: 'Data',
  search: 'Søg',
  searchLabel: 'Søg i referaterne',
  searchButton: 'Søg',
  report: 'Meld fejl eller personoplysninger',
  copyNotice: 'Arkivet er en kopi. Den underskrevne beslutningsprotokol er originalen.',
  closed: 'Lukket',
  table: 'Tabel, kan rulles til siden',
  andSo: ' og ',
  feed: 'Følg med (Atom-feed)',
  accessibility: 'Tilgængelighedserklæring',
} as const;

/** The main menu: short, so that it fits a phone. */
export const navText = {
  bodies: 'Møder',
  years: 'År',
  cases: 'Sager',
  journals: 'J.nr.',
  about: 'Om',
} as const;

/** What was decided, in a word or two beside the text. */
export const outcomeText: Readonly<Record<Outcome, string>> = {
  approved: 'Godkendt',
  recommended: 'Anbefalet',
  discussed: 'Drøftet',
  noted: 'Taget til efterretning',
  rejected: 'Afvist',
  postponed: 'Udsat',
  none: 'Intet noteret',
  other: 'Anden beslutning',
};

export const homeText = {
  heading: (municipality: string) => `Referater fra ${municipality}`,
  lead: 'Find ud af, hvad der blev besluttet, hvornår og af hvem.',
  searchHint: 'Søg på et ord, et sagsnummer eller et J.nr.',
  latest: 'Seneste møder',
  more: (count: number) => `og ${countText.items(count)} til`,
  allItems: (count: number) => `Se alle ${countText.items(count)}`,
  figures: 'Arkivet i tal',
  meetings: 'Møder',
  items: 'Punkter',
  cases: 'Sager',
  period: 'Periode',
  activity: 'Aktivitet måned for måned',
  activityLead: 'Antal dagsordenspunkter i hver måned. Hvert årstal fører til årets møder.',
  activityChart: 'Søjlediagram over aktiviteten',
  activityTable: 'Vis tallene som tabel',
  activityCaption: 'Antal dagsordenspunkter pr. måned',
  year: 'År',
  total: 'I alt',
  waysIn: 'Andre veje ind',
  empty: 'Der er ingen møder i arkivet endnu.',
} as const;

/** What each way into the archive leads to. */
export const waysInText = {
  bodies: 'Alle møder, udvalg for udvalg',
  years: 'Alle møder, år for år',
  cases: 'Følg en sag fra møde til møde',
  journals: 'Find sager efter emnenummer',
  about: 'Hvad arkivet rummer, hvad der mangler, og hvad ordene betyder',
  data: 'Hent arkivet som filer til andre programmer',
} as const;

export const meetingText = {
  body: 'Udvalg',
  date: 'Dato',
  time: 'Tid',
  clock: (start: string, end?: string) => (end ? `kl. ${start}–${end}` : `kl. ${start}`),
  place: 'Sted',
  participants: 'Deltagere',
  apologies: 'Afbud',
  remarks: 'Øvrigt',
  contents: 'Dagsorden',
  previous: 'Forrige møde',
  next: 'Næste møde',
  neighbours: 'Andre møder i samme udvalg',
  source: 'Om kilden',
  sourceFile: 'Kildens fil',
  sourceLines: (count: number) => `${number.format(count)} linjer`,
  json: 'Mødet som data (JSON)',
  sourceText: 'Kildens egen tekst',
  oddities: 'Særheder i kilden',
  odditiesLead:
    'Her er kilden anderledes, end den plejer at være. Teksten er gengivet, som den står.',
  /** `Direktionen 28. januar 2019`; the second meeting that day says so. */
  title: (body: string, date: string, ordinal: number) =>
    `${body} ${date}${toOrdinalText(ordinal)}`,
  ordinal: toOrdinalText,
  cite: 'Henvis til mødet',
  citation: (municipality: string, body: string, date: string) =>
    `${municipality}, ${body} ${date}.`,
  onlyDecisions: 'Vis kun beslutninger',
  onlyItemPrinted: 'Udskriften viser kun ét punkt af mødet.',
  onlyDecisionsPrinted: 'Udskriften viser kun beslutningerne.',
  whole: 'Hele mødet:',
  wrongWeekday: 'Kilden skriver en anden ugedag.',
  copy: 'Kopiér link',
  copyCitation: 'Kopiér henvisning',
  copied: 'Kopieret',
  lines: (first: number, last: number) =>
    first === last ? `linje ${first}` : `linje ${first}–${last}`,
  atLines: (first: number, last: number) =>
    first === last ? `Linje ${first}` : `Linje ${first}–${last}`,
} as const;

export const itemText = {
  number: (value: string) => `Punkt ${value}`,
  anchor: (value: string) => `Link til punkt ${value}`,
  caseNumber: 'Sagsnr.',
  journalNumber: 'J.nr.',
  documentNumber: 'Dokumentnr.',
  caseType: 'Sagstype',
  routing: 'Behandling',
  decision: 'Beslutning',
  decisions: 'Beslutninger',
  orphan: 'Kilden siger ikke, hvem der traf beslutningen',
  reported: 'Gengivet her fra et andet møde',
  against: 'Imod',
  apologies: 'Afbud',
  recommendation: 'Indstilling',
  attachments: 'Bilag',
  attachmentsNote: 'Filen er ikke i kilden',
  history: 'Sagens forløb',
  missing: 'ikke i arkivet',
  listedTitle: (title: string) => `I indholdsfortegnelsen hedder punktet «${title}».`,
  cite: 'Henvis til punktet',
  citation: (municipality: string, body: string, date: string, value: string) =>
    `${municipality}, ${body} ${date}, pkt. ${value}.`,
  newer: 'Nyere behandling af sagen:',
  numberUsedAgain: 'Sagsnummeret er brugt igen senere:',
} as const;

/** Said at the item itself, where the source lost something of it. */
export const statusText: Readonly<Record<Exclude<ItemStatus, 'present'>, string>> = {
  recovered:
    'Overskriften mangler i kilden. Titlen er taget fra indholdsfortegnelsen, og teksten her er det, der er fundet.',
  'listed-only': 'Punktet står kun i indholdsfortegnelsen. Dets tekst mangler i kilden.',
};

/** What a rule of the parser found, in a sentence for readers; `quotes`: what the rule saw says more than the sentence. */
interface OddityText {
  readonly says: string;
  readonly quotes?: true;
}

export const oddityText: Readonly<Record<RuleId, OddityText>> = {
  'head-missing': { says: 'Referatet siger ikke, hvem der mødtes og hvornår.' },
  undecodable: { says: 'Nogle af filens tegn kan ikke læses.' },
  'duplicate-meeting': { says: 'Referatet findes i mere end én udgave.', quotes: true },
  'cpr-number': { says: 'Noget i referatet ligner et personnummer.' },
  'weekday-mismatch': {
    says: 'Ugedagen eller datoen passer ikke til den dato, som står øverst i referatet.',
    quotes: true,
  },
  'title-differs': {
    says: 'Punktet har to titler: en i indholdsfortegnelsen og en over teksten. Her bruges den over teksten.',
    quotes: true,
  },
  'heading-lost': {
    says: 'Punktets overskrift mangler i referatet. Titlen er taget fra indholdsfortegnelsen.',
  },
  'item-listed-only': {
    says: 'Punktet står i indholdsfortegnelsen, men dets tekst mangler i referatet.',
  },
  'decision-without-heading': {
    says: 'En beslutning står, uden at referatet siger, hvem der traf den.',
    quotes: true,
  },
  'closed-signs-disagree': {
    says: 'Referatet siger både, at punktet er åbent, og at det er lukket. Her vises det som lukket.',
  },
  'closed-content-withheld': {
    says: 'Referatet har tekst under et lukket punkt. Den er udeladt her.',
    quotes: true,
  },
  'line-not-understood': {
    says: 'En linje passer ikke ind, hvor den står. Den er gengivet, som den er.',
    quotes: true,
  },
};

/** Said at an item for what its own parts do not show; other oddities stand with the part that they are about. */
export const itemOddityText: Readonly<Partial<Record<RuleId, string>>> = {
  'line-not-understood': 'En linje i kilden passer ikke ind. Den er gengivet, hvor den står.',
};

export const caseText = {
  heading: (caseNumber: string) => `Sag ${caseNumber}`,
  list: 'Sager',
  listLead:
    'Alle sagsnumre i arkivet. En sag har ikke selv et navn: her står de titler, den har haft.',
  collective: 'Samlesag',
  collectiveNote:
    'Punkter med forskellige titler har brugt det samme sagsnummer. Forløbet er derfor måske ikke én sammenhængende sag.',
  timeline: 'Forløb',
  titles: 'Titler i dagsordenerne',
  journalNumbers: 'J.nr.',
  documents: 'Dokumenter',
  attachments: 'Bilag',
  attachmentsNote: 'Filerne er ikke i kilden',
  papersAtItems: 'Dokumenter og bilag står ved de enkelte punkter.',
  aliases: 'Samme sag i et andet system',
  aliasNote:
    'Kommunen har selv oplyst, at numrene er samme sag. Det står ikke i referaterne. Forløbet herunder viser dem samlet.',
  aliasMissing: 'ikke i arkivet',
  chart: 'Forløbet på en tidslinje',
  chartNote: 'Hver prik fører til dagen i listen herunder.',
  meeting: (body: string, item: string) => `${body}, punkt ${item}`,
  onDay: (words: string, date: string) => `${words}, ${date}`,
  treatedOpen: 'Punktet var på dagsordenen. Ingen beslutning er gengivet.',
  history: 'Fra Sagens forløb',
  mention: 'Nævnt i et andet punkt',
  unknownBody: 'Ukendt udvalg',
  /** What an event is, where it has no decision to say it. */
  kind: {
    decision: 'beslutning',
    treated: 'på dagsordenen',
    history: 'fra Sagens forløb',
    mention: 'nævnt i et andet punkt',
  },
  otherNumber: (caseNumber: string) => `Sagsnr. ${caseNumber}`,
  aboutNumbers:
    'Når en kommune skifter sagssystem, får sagerne nye numre. Gamle og nye numre er kun forbundet her, hvor kommunen selv har oplyst det.',
  last: 'senest',
  cite: 'Henvis til sagen',
  citation: (municipality: string, caseNumber: string) => `${municipality}, sag ${caseNumber}.`,
} as const;

export const journalText = {
  heading: (value: string) => `J.nr. ${value}`,
  list: 'J.nr.',
  lead: 'Et J.nr. er et emnenummer efter KLE, kommunernes fælles emneplan. Tallene i parentes er punkter i arkivet.',
  tree: 'Emnenumre',
  topTitles: 'Titler, der bruges mest her',
  topTitlesNote: 'Optalt i dette arkiv som en hjælp. Det er ikke emnets navn i KLE.',
  times: (count: number) => (count === 1 ? '1 gang' : `${number.format(count)} gange`),
  kle: (value: string) => `Slå ${value} op på KLE-online`,
  kleTitles: 'Emnernes navne er fra kommunens egen udgave af KLE.',
  /** An archive's own title for a number, marked as no name of KLE's. */
  fromHere: (title: string) => `her fx «${title}»`,
  children: 'Underliggende numre',
  items: 'Punkter, nyeste først',
  cases: 'Sager',
  casesAtItems: 'Sagsnumrene står ved punkterne.',
  without: 'Uden J.nr.',
  withoutNote:
    'Kilden trykker intet J.nr. ved disse åbne punkter. De nyeste referater trykker det slet ikke.',
} as const;

export const bodyText = {
  list: 'Møder og udvalg',
  listLead: 'Vælg et udvalg for at se dets møder.',
  onlyReported: (name: string) =>
    `Arkivet har ingen referater fra ${name}. Udvalget kendes kun fra beslutninger, som andre referater gengiver.`,
  meetings: 'Møder',
  reported: 'Beslutninger gengivet i andre referater',
  onlyReportedShort: 'kun gengivet i andre referater',
  reportedIn: (body: string, date: string) => `Gengivet i referatet fra ${body} ${date}`,
} as const;

export const yearText = {
  list: 'År',
  listLead: 'Vælg et år for at se dets møder.',
  heading: (year: string) => `Møder i ${year}`,
  none: 'Ingen møder i arkivet',
  previous: 'Forrige år',
  next: 'Næste år',
  neighbours: 'Andre år',
} as const;

export const aboutText = {
  coverage: 'Dækning',
  coverageLead: 'Antal møder i arkivet, år for år. En tom plads betyder, at arkivet ingen har.',
  body: 'Udvalg',
  coverageCaption: 'Møder pr. udvalg og år',
  lost: 'Punkter, som kilden har tabt noget af',
  noneLost: 'Ingen.',
  missingMeetings: 'Møder, som teksterne nævner, men som ikke er her',
  missingMany: (count: number, from: string, to: string) =>
    `${countText.meetings(count)}, ${from === to ? from : `${from}–${to}`}`,
  missingCases: 'Sager, som teksterne nævner, men som ikke er her',
  archiveMessages: 'Særheder på tværs af kilderne',
  glossary: 'Ordliste',
} as const;

export const dataText = {
  heading: 'Arkivet som data',
  lead: 'Alt, hvad siderne viser, kan også hentes som filer og bruges i andre programmer.',
  files: 'Filer',
  filesCaption: 'Filer, der kan hentes',
  file: 'Fil',
  fileAndSize: 'Fil og størrelse',
  content: 'Indhold',
  onePath: (folder: string) => `${folder}moeder/<mødets id>.json`,
  one: 'Ét møde: dagsorden, beslutninger, bilag og henvisninger',
  all: 'Alle møder, ét på hver linje, efter dato',
  schema: 'JSON Schema, som hvert møde overholder',
  bytes: toSizeText,
  /** Of many files the newest one’s. */
  exampleBytes: (bytes: number) => `fx ${toSizeText(bytes)}`,
  feed: 'Atom-feed med de nyeste punkter. Udvalg, sager og J.nr.-hovedgrupper har hver deres.',
  source: 'Kildens egen tekst uden det, der er lukket',
  sourcePath: (folder: string) => `${folder}kilder/<mødets id>.txt`,
  tables: {
    'punkter.csv': 'Alle dagsordenspunkter, ét på hver række',
    'beslutninger.csv': 'Alle beslutninger, én på hver række',
    'bilag.csv': 'Alle bilag ved navn og nummer, ét på hver række',
  } as Readonly<Record<string, string>>,
  columns: 'Kolonner i tabellerne',
  columnsLead:
    'Tabellerne er CSV i UTF-8 med komma mellem felterne og navne i første række. De åbner i et regneark.',
  columnsOf: (file: string) => `Kolonner i ${file}`,
  column: 'Kolonne',
  columnMeans: 'Betydning',
  licence: 'Vilkår',
  noLicence: 'Kommunen har ikke angivet vilkår for genbrug.',
  example: (date: string) => `Eksempel: mødet ${date}`,
  rules: 'Sådan læses filerne',
  rule: [
    'Nøglerne er engelske, værdierne er kildens egne danske ord.',
    'En oplysning, som kilden ikke har, har ingen nøgle.',
    'Datoer skrives ÅÅÅÅ-MM-DD. Al tekst er UTF-8.',
    'Lukkede punkter har kun nummer, titel og eventuelt sagsnummer.',
    'Adresser og nøgler ændres ikke, uden at det står i projektets ændringslog.',
  ],
  cite: 'Sådan henviser du',
} as const;

/** What each column of the tables holds. */
export const columnText: Readonly<Record<string, string>> = {
  url: 'Adressen på den side, der viser punktet',
  meetingId: 'Mødets id, som i adressen',
  meetingDate: 'Mødets dato, ÅÅÅÅ-MM-DD',
  meetingBody: 'Udvalget, der holdt mødet',
  itemNumber: 'Punktets nummer på dagsordenen',
  itemTitle: 'Punktets titel',
  caseNumber: 'Sagsnr.',
  public: 'true for et åbent punkt, false for et lukket',
  status:
    'present: som trykt · recovered: overskriften er tabt · listed-only: kun i indholdsfortegnelsen',
  journalNumber: 'J.nr.',
  documentNumber: 'Dokumentnr.',
  caseType: 'Sagstype, som skrevet',
  routing: 'Behandling: udvalg, som sagen skal forbi',
  recommendation: 'Indstillingen, som skrevet',
  decisions: 'Antal beslutninger',
  attachments: 'Antal bilag',
  date: 'Beslutningens dato, hvis kilden nævner den',
  body: 'Hvem der besluttede, hvis kilden nævner det',
  origin:
    'own: mødets egen · reported: gengivet fra et andet møde · orphan: kilden siger ikke, hvem der traf den',
  outcome:
    'Udfald i et ord: approved, recommended, discussed, noted, rejected, postponed, none eller other',
  text: 'Beslutningens tekst, som skrevet',
  against: 'Partier imod, hvis teksten nævner dem',
  apologies: 'Afbud, hvis beslutningen nævner dem',
  title: 'Bilagets navn',
};

export const notFoundText = {
  heading: 'Siden findes ikke',
  lead: 'Adressen kan være skrevet forkert, eller referatet kan være fjernet. Prøv at søge efter det.',
  guess: 'Måske ledte du efter',
} as const;

/** Long lists, split by year. */
export const splitText = {
  lead: 'Listen er lang og derfor delt efter år.',
  caseLead: 'Listen er lang og derfor delt efter det år, sagen sidst var på et møde.',
  title: (title: string, year: string) => `${title}, ${year}`,
  yearsOf: (heading: string) => `${heading}, år for år`,
} as const;

/** The page that leads on to the accessibility statement. */
export const accessibilityText = {
  heading: 'Tilgængelighedserklæring',
  lead: 'Du sendes videre til erklæringen.',
  link: 'Gå til tilgængelighedserklæringen',
} as const;

/** The search page, with and without its script. */
export const searchText = {
  heading: 'Søg i referaterne',
  hint: 'Skriv et eller flere ord, et sagsnummer, en dato eller et J.nr. som 00.22.04.',
  noScript: 'Søgningen kræver JavaScript. Uden det kan du finde frem ad disse veje:',
  waysIn: 'Andre veje ind',
  results: 'Resultater',
  more: 'Vis flere',
} as const;
