/** Every Danish word that a reader of the pages sees, by the page or part that shows it. */
import type { ItemStatus, Outcome, RuleId } from '../parsers/parsed-meeting.ts';

const number = new Intl.NumberFormat('da-DK');

/** `1 møde`, `2.479 møder`. */
function counted(one: string, many: string): (count: number) => string {
  return (count) => `${number.format(count)} ${count === 1 ? one : many}`;
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
  hits: counted('resultat', 'resultater'),
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
  remarks: 'Bemærkninger',
  contents: 'Dagsorden',
  previous: 'Forrige møde',
  next: 'Næste møde',
  neighbours: 'Andre møder i samme udvalg',
  source: 'Om kilden',
  sourceFile: 'Kildens fil',
  sourceLines: (count: number) => `${number.format(count)} linjer`,
  json: 'Mødet som data (JSON)',
  oddities: 'Særheder i kilden',
  odditiesLead:
    'Her er kilden anderledes, end den plejer at være. Teksten er gengivet, som den står.',
  lines: (first: number, last: number) =>
    first === last ? `linje ${first}` : `linje ${first}–${last}`,
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
  recommends: (by: string) => `${by} indstiller:`,
  attachments: 'Bilag',
  attachmentsNote: 'Filen er ikke i kilden',
  history: 'Sagens forløb',
  missing: 'ikke i arkivet',
  listedTitle: (title: string) => `I indholdsfortegnelsen hedder punktet «${title}».`,
} as const;

/** Said at the item itself, where the source lost something of it. */
export const statusText: Readonly<Record<Exclude<ItemStatus, 'present'>, string>> = {
  recovered:
    'Overskriften mangler i kilden. Titlen er taget fra indholdsfortegnelsen, og teksten her er det, der er fundet.',
  'listed-only': 'Punktet står kun i indholdsfortegnelsen. Dets tekst mangler i kilden.',
};

/** What a rule of the parser found, for readers; its own words follow. */
export const oddityText: Readonly<Record<RuleId, string>> = {
  'head-missing': 'Hovedet mangler',
  undecodable: 'Tegn kan ikke læses',
  'duplicate-meeting': 'Mødet findes to gange',
  'cpr-number': 'Ligner et personnummer',
  'weekday-mismatch': 'Ugedagen passer ikke',
  'title-differs': 'To titler på samme punkt',
  'heading-lost': 'Overskriften mangler',
  'item-listed-only': 'Punktet står kun i indholdsfortegnelsen',
  'decision-without-heading': 'Beslutning uden overskrift',
  'closed-signs-disagree': 'Usikkert, om punktet er lukket',
  'closed-content-withheld': 'Lukket indhold er udeladt',
  'line-not-understood': 'Linje, der ikke er forstået',
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
  aliases: 'Samme sag i et andet system',
  meeting: (body: string, item: string) => `${body}, punkt ${item}`,
  treatedOpen: 'Punktet var på dagsordenen. Ingen beslutning er gengivet.',
  history: 'Fra Sagens forløb',
  mention: 'Nævnt i et andet punkt',
  unknownBody: 'Ukendt udvalg',
  aboutNumbers:
    'Kommunen skiftede sagssystem omkring 2022. Gamle og nye sagsnumre for samme sag er ikke forbundet.',
  last: 'senest',
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
  children: 'Underliggende numre',
  items: 'Punkter, nyeste først',
  cases: 'Sager',
  without: 'Uden J.nr.',
  withoutNote: 'Referater fra 2024 og frem trykker ikke J.nr. Disse åbne punkter har derfor intet.',
} as const;

export const bodyText = {
  list: 'Møder og udvalg',
  listLead: 'Vælg et udvalg for at se dets møder.',
  onlyReported: (name: string) =>
    `Arkivet har ingen referater fra ${name}. Udvalget kendes kun fra beslutninger, som andre referater gengiver.`,
  reported: 'Beslutninger gengivet i andre referater',
  onlyReportedShort: 'kun gengivne beslutninger',
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
  missingCases: 'Sager, som teksterne nævner, men som ikke er her',
  archiveMessages: 'Særheder på tværs af kilderne',
  glossary: 'Ordliste',
} as const;

export const dataText = {
  heading: 'Arkivet som data',
  lead: 'Alt, hvad siderne viser, kan også hentes som filer og bruges frit i andre programmer.',
  files: 'Filer',
  filesCaption: 'Filer, der kan hentes',
  file: 'Fil',
  content: 'Indhold',
  onePath: (folder: string) => `${folder}moeder/<mødets id>.json`,
  one: 'Ét møde: dagsorden, beslutninger, bilag og henvisninger',
  all: 'Alle møder, ét på hver linje, efter dato',
  schema: 'JSON Schema, som hvert møde overholder',
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

export const notFoundText = {
  heading: 'Siden findes ikke',
  lead: 'Adressen kan være skrevet forkert, eller referatet kan være fjernet. Prøv at søge efter det.',
} as const;

/** The search page, with and without its script. */
export const searchText = {
  heading: 'Søg i referaterne',
  hint: 'Skriv et eller flere ord, et sagsnummer som 326-2018-33014 eller et J.nr. som 00.22.04.',
  noScript: 'Søgningen kræver JavaScript. Uden det kan du finde frem ad disse veje:',
  waysIn: 'Andre veje ind',
  results: 'Resultater',
  searching: 'Søger …',
  found: (count: number, query: string) => `${countText.hits(count)} for «${query}»`,
  none: (query: string) => `Ingen resultater for «${query}».`,
  noneHelp: 'Prøv et kortere ord, en anden bøjning eller et sagsnummer.',
  notExact: (query: string) => `Ingen præcise resultater for «${query}».`,
  near: (words: readonly string[]) => `Viser «${words.join('», «')}».`,
  failed: 'Søgningen kan ikke hentes lige nu. Prøv igen, eller gå ad en af vejene herunder.',
  more: 'Vis flere',
  goToCase: (value: string) => `Gå til sag ${value}`,
  goToJournal: (value: string) => `Gå til J.nr. ${value}`,
  item: (value: string) => `punkt ${value}`,
  caseNumber: (value: string) => `sag ${value}`,
  decision: 'Beslutning:',
} as const;
