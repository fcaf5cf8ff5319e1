/** Every Danish word of the terminal. Strings from the input are escaped where they are printed. */

/** The messages of readConfig; `path` is the file as the user named it. */
export const configText = {
  missing: (path: string) => `Konfigurationen ${path} findes ikke.`,
  unreadable: (path: string, reason: string) => `Konfigurationen ${path} kan ikke læses: ${reason}`,
  invalid: (path: string, problems: readonly string[]) =>
    [`Konfigurationen ${path} har fejl:`, ...problems.map((problem) => `  ${problem}`)].join('\n'),
  noObject: 'filen skal have et objekt som «export default»',
  unknownField: (field: string, known: readonly string[]) =>
    `${field}: ukendt felt; de kendte er ${known.join(', ')}`,
  wrongField: (field: string) => `${field}: ${configFields[field] ?? 'ugyldig værdi'}`,
} as const;

/** What each field of `arkiv.config.ts` must be. */
const configFields: Readonly<Record<string, string>> = {
  municipality: 'skal være kommunens navn, fx «Kalundborg Kommune»',
  title: 'skal være arkivets navn, fx «Referatarkivet»',
  siteUrl: 'skal være stedets adresse uden sti, fx «https://referater.example.dk»',
  pathPrefix: 'skal begynde og slutte med skråstreg, med små bogstaver, fx «/» eller «/arkiv/»',
  contact: 'skal være en e-mailadresse eller en sides adresse, fx «referater@example.dk»',
  closedItems: 'skal være «withhold» eller «publish-decision»',
  colour:
    'skal være en farve som «#1b4a7d», så mørk at hvid tekst kan læses på den (kontrast mindst 4,5)',
  licence:
    'skal være { name, url? } med licensens navn og adresse, fx { name: «CC BY 4.0», url: «https://creativecommons.org/licenses/by/4.0/» }',
  accessibilityStatement: 'skal være adressen på tilgængelighedserklæringen, «https://…»',
  publishSource: 'skal være true eller false: om kildens tekst udgives',
  kle: 'skal være stien til jeres egen KLE-emneplan i XML, fx «kle-emneplan.xml»',
  aliases: 'skal være stien til filen med sagsnumre, der hører sammen, fx «sagsaliaser.json»',
  archives:
    'skal være en liste over andre arkiver med hver sit navn og forsidens adresse over https, fx [{ name: «Klitborg Kommune», url: «https://referater.klitborg.example/» }]',
};

/** What stops a file from being published, and what stops the whole build, beside the parser's own rules. */
export const guardText = {
  cprNumber: 'Her står et CPR-nummer. Fjern det i filen; intet udgives, før det er væk',
  privateContact:
    'Her står en privat e-mailadresse eller et privat telefonnummer. Overvej, om det må udgives',
  unusedException: (rule: string) =>
    `undtagelser.json undtager linjen fra ${rule}, men reglen finder intet her. Slet undtagelsen`,
  missingFile: (file: string) =>
    `undtagelser.json undtager en linje i ${file}, men den fil findes ikke i mappen med referater. Ret navnet eller slet undtagelsen`,
  invalidMeeting: (path: string) =>
    `Mødet passer ikke til dataformatet (${path}) på grund af en fejl i programmet`,
} as const;

/** Where a site may be built, and why not. */
export const outputText = {
  foreign: (path: string) =>
    `${path} indeholder noget, som dette program ikke har lavet. Vælg en anden --output, eller flyt indholdet.`,
  notFolder: (path: string) => `${path} er ikke en mappe. Vælg en anden --output.`,
  foreignLink: (path: string) =>
    `${path} er et link, som dette program ikke har lavet. Vælg en anden --output, eller fjern linket.`,
  overlapsInput: (path: string) =>
    `--output ${path} overlapper mappen med referater. Vælg en anden --output.`,
  locked: (pid: number) =>
    `En anden bygning er i gang (proces ${pid}). Vent, til den er færdig, og prøv igen.`,
} as const;

/** What fails, and what holds nevertheless. */
const ATTEMPTS = {
  build: { failed: 'Bygningen mislykkedes', rest: '\nDen gamle udgave står urørt.' },
  command: { failed: 'Det mislykkedes', rest: '' },
} as const;
export type Attempt = keyof typeof ATTEMPTS;

/** The summary of a build and the ends it can come to. */
export const buildText = {
  counts: (meetings: number, items: number, cases: number) =>
    `${count(meetings, 'møde', 'møder')}, ${count(items, 'punkt', 'punkter')}, ${count(cases, 'sag', 'sager')}`,
  messages: (errors: number, warnings: number) =>
    `${count(errors, 'fejl', 'fejl')}, ${count(warnings, 'advarsel', 'advarsler')}`,
  published: (path: string, seconds: number, leftOut: number) =>
    `Bygget i ${path} på ${toSeconds(seconds)}${
      leftOut === 0 ? '' : `; ${count(leftOut, 'fil', 'filer')} er ikke udgivet, se ovenfor`
    }`,
  privacyStop:
    'Standset: noget må ikke offentliggøres. Intet er udgivet; den gamle udgave står urørt.',
  nothingToPublish: 'Ingen af filerne kan udgives. Den gamle udgave står urørt.',
  failed: (reason: string, what: Attempt = 'build') =>
    `${ATTEMPTS[what].failed}: ${reason}${ATTEMPTS[what].rest}`,
  failedByUs: (reason: string, what: Attempt = 'build') =>
    `${ATTEMPTS[what].failed} på grund af en fejl i programmet, ikke i referaterne:\n${reason}${ATTEMPTS[what].rest}`,
  diskErrors: {
    ENOSPC: 'disken er fuld',
    EDQUOT: 'diskkvoten er brugt op',
    EACCES: 'der er ikke adgang til at skrive',
    EPERM: 'der er ikke adgang til at skrive',
    EROFS: 'disken kan kun læses',
    EFBIG: 'en fil er større, end systemet tillader',
    ENOTDIR: 'en del af stien er en fil og ikke en mappe',
    ENAMETOOLONG: 'stien er for lang',
  } as Readonly<Record<string, string>>,
} as const;

/** What is read, and what was odd in it. */
export const findingText = {
  errors: (files: number) => `Fejl i ${count(files, 'fil', 'filer')}:`,
  warnings: (files: number) => `Advarsler i ${count(files, 'fil', 'filer')}:`,
  more: (warnings: number, files: number, areOld: boolean) =>
    `Desuden ${count(warnings, 'advarsel', 'advarsler')} i ${count(files, 'fil', 'filer')}${
      areOld ? ', som ikke er ændret siden sidst' : ''
    }:`,
  ofRule: (warnings: number, rule: string) => `${toDanish(warnings).padStart(7)} × ${rule}`,
  showAll: (command: string) => `Se dem alle: ${command}`,
  explain: (rule: string) => `Hvad en regel betyder: npm run check -- --forklar ${rule}`,
  read: (meetings: number, items: number) =>
    `Læst: ${count(meetings, 'møde', 'møder')}, ${count(items, 'punkt', 'punkter')}`,
} as const;

/** What a build is doing now: one line that is rewritten. */
export const progressText = {
  phases: {
    read: 'Læser referater',
    pages: 'Skriver sider',
    search: 'Bygger søgeindeks',
    scan: 'Kontrollerer, at intet lukket slipper ud',
    publish: 'Udgiver',
  },
  line: (phase: string, done: number, total: number) =>
    total === 0 || done === 0
      ? `${phase} …`
      : `${phase} … ${toDanish(done)} af ${toDanish(Math.max(done, total))}`,
} as const;

/** What `--help` says: how each command is called, what it does, and what its options mean. */
export const helpText = {
  title: 'Referatarkivet gør en mappe med referater til sider, der kan læses og gennemsøges.',
  usage: 'Brug:',
  options: 'Valgmuligheder:',
  more: 'Mere om en kommando: npm run build -- --help',
  commands: {
    start: {
      call: 'npm start --',
      files: '',
      about: `Bygger siderne, viser dem på denne maskine og følger med: når en fil gemmes, bygges der
igen, og browseren viser det nye. Ctrl+C standser.`,
    },
    build: {
      call: 'npm run build --',
      files: '',
      about: `Bygger alle sider og søgeindekset. Er alt i orden, skiftes den gamle udgave ud på én gang;
ellers står den urørt. Mappen kan kopieres til enhver webserver.

Slutkoder: 0 alt i orden (også med advarsler), 1 noget kan ikke udgives (med --strict også
advarsler), 2 forkert brug, 3 bygningen mislykkedes.`,
    },
    check: {
      call: 'npm run check --',
      files: '[FIL…]',
      about: `Læser filerne, eller hele mappen, og fortæller, hvad der er mærkeligt i dem. Skriver intet.`,
    },
    add: {
      call: 'npm run add --',
      files: 'FIL…',
      about: `Læser referater (tekst eller PDF), fortæller, hvad der er fundet i dem og hvad der holdes tilbage,
og lægger dem i mappen med referater under et navn efter mødet. Et møde, som allerede er der, afvises;
er teksten en anden, vises forskellen. En PDF gemmes som den tekst, der er læst i den.

Slutkoder: 0 alt er tilføjet, 1 en fil er afvist, 2 forkert brug.`,
    },
    parse: {
      call: 'npm run --silent parse --',
      files: 'FIL…',
      about: `Skriver møderne som JSON, et møde pr. fil. Det, som lukkede punkter holder tilbage, er ikke med.`,
    },
  } as Readonly<Record<string, { call: string; files: string; about: string }>>,
  /** The value that an option takes, `''` for none, and what it means. */
  optionTexts: {
    input: ['MAPPE', 'mappen med referater (ellers seeds)'],
    output: ['MAPPE', 'mappen, som siderne skrives i (ellers _site)'],
    config: ['FIL', 'konfigurationen (ellers arkiv.config.ts)'],
    port: ['TAL', 'porten, som siderne vises på (ellers 8080 eller den næste ledige)'],
    forklar: ['REGEL', 'fortæller, hvad en regel betyder, og hvad man gør'],
    strict: ['', 'slutter med 1, også når der kun er advarsler'],
    'kun-vis': ['', 'viser, hvad der er fundet, og kopierer intet'],
    quiet: ['', 'viser kun fejl og den sidste linje'],
    json: ['', 'skriver resultatet som JSON, til andre programmer'],
    help: ['', 'viser denne hjælp'],
  } as Readonly<Record<string, readonly [value: string, meaning: string]>>,
} as const;

/** The words of the command line. */
export const cliText = {
  suggestion: (problem: string, known: string) => `${problem} Mente du ${known}?`,
  unknownCommand: (command: string) => `Ukendt kommando: ${command}.`,
  noCommand: 'Der mangler en kommando.',
  unknownOption: (option: string) => `Ukendt valgmulighed: ${option}.`,
  missingValue: (option: string) => `${option} mangler en værdi.`,
  needlessValue: (option: string) => `${option} tager ingen værdi.`,
  needlessArgument: (argument: string) => `Uventet argument: ${argument}`,
  noFiles: 'Der mangler mindst én fil.',
  noFile: (path: string) => `Filen ${path} findes ikke.`,
  noFolder: (path: string) => `Mappen ${path} findes ikke.`,
  noInput: (path: string) =>
    `Mappen ${path} har ingen .txt-filer. Læg referaterne i den, eller vælg en anden med --input.`,
  badPort: (value: string) => `--port ${value} er ikke et portnummer (1–65535).`,
} as const;

/** What `npm start` says while it runs. */
export const startText = {
  serving: (address: string) => `Siderne vises på ${address} (Ctrl+C standser)`,
  published: (path: string) => `Indtil siderne er bygget, vises den udgivne udgave i ${path}.`,
  failedKeepsOld: 'Bygningen mislykkedes; den seneste gode udgave vises stadig.',
  failedNoSite: 'Bygningen mislykkedes. Ret fejlen og gem; så bygges der igen.',
  builderEnded: 'Programmet, der bygger siderne, standsede. Terminalen viser hvorfor.',
  portTaken: (port: number) => `Port ${port} er optaget. Vælg en anden med --port.`,
  noSitePage: 'Siderne er ved at blive bygget. De vises her, så snart de er klar.',
  foreignHost: 'Siderne vises kun på denne maskine: brug http://localhost med portnummeret.',
  problemTitle: 'Den seneste ændring kan ikke vises',
  problemClose: 'Luk (Esc)',
  notFoundPage: 'Siden findes ikke.',
} as const;

/** What `npm start` says after each build. */
export const previewText = {
  ready: (counts: string, seconds: number) => `Klar på ${toSeconds(seconds)}: ${counts}`,
  changed: (
    files: string,
    { meetings, items, pages, seconds }: Readonly<Record<PreviewCount, number>>,
  ) =>
    [
      `${files === '' ? '' : `${files} → `}${count(meetings, 'møde', 'møder')}`,
      count(items, 'punkt', 'punkter'),
      count(pages, 'side', 'sider'),
      'indeks opdateret',
      toSeconds(seconds),
    ].join(', '),
  more: (files: number) => `og ${count(files, 'fil', 'filer')} til`,
} as const;

type PreviewCount = 'meetings' | 'items' | 'pages' | 'seconds';

/** What `check --forklar` says of the rules that are not the parser's own. */
export const explainText = {
  rules: {
    undecodable:
      'Filen kan ikke læses som tekst. Gem den som UTF-8 (eller UTF-16 med BOM eller Windows-1252), og efterse tegnene på det nævnte sted.',
    'duplicate-meeting':
      'To filer indeholder samme møde. Er teksten ens, udgives den første; slet den anden. Er teksten forskellig, udgives kun den første, indtil det er afgjort, hvilken der gælder.',
    'cpr-number':
      'Kilden indeholder noget, der ligner et CPR-nummer. Intet udgives, før det er fjernet. Nummeret skrives aldrig ud; se det nævnte sted i filen.',
  },
  unknownRule: (name: string, known: readonly string[]) =>
    `Ukendt regel: ${name}. De kendte er ${known.join(', ')}.`,
} as const;

/** Why an input file can't be read. */
export const inputText = {
  notRegular: (kind: string) => `Kun almindelige filer læses; dette er ${kind}`,
  kinds: {
    link: 'et symbolsk link',
    folder: 'en mappe',
    pipe: 'en kanal (FIFO)',
    other: 'en enhed eller lignende',
  },
  tooLarge: (megabytes: number, limit: number) =>
    `Filen fylder ${megabytes} MB; grænsen er ${limit} MB`,
  unreadable: (code: string) => `Filen kan ikke læses (${code})`,
  changedMeanwhile: (file: string) =>
    `${file} blev ændret, mens arkivet blev bygget. Byg igen: så kommer det nye med.`,
  nul: 'Her står et NUL-tegn; ventede ren tekst',
  undecodable: (encoding: string) =>
    `Her står noget, som ikke er gyldig ${encoding}; ventede UTF-8, UTF-16 med BOM eller Windows-1252`,
} as const;

/** What `add` says of each referat. */
export const addText = {
  meeting: 'Møde',
  place: 'Sted',
  holds: 'Indhold',
  counts: (items: number, decisions: number, attachments: number) =>
    [
      count(items, 'punkt', 'punkter'),
      count(decisions, 'beslutning', 'beslutninger'),
      `${toDanish(attachments)} bilag`,
    ].join(', '),
  withheld: 'Udgives ikke',
  closed: (items: number, lines: number) =>
    items === 0 && lines === 0
      ? 'intet: ingen lukkede punkter'
      : `${count(items, 'lukket punkt', 'lukkede punkter')}; ${
          lines === 0 ? 'de har ingen tekst' : `${count(lines, 'linje', 'linjer')} holdes tilbage`
        }`,
  when: (day: string, time: string) => `${day}${time === '' ? '' : ` kl. ${time}`}`,
  added: (path: string) => `Lagt i ${path}`,
  addable: (path: string) => `Kan lægges i ${path} (intet er kopieret)`,
  replaces: (known: string) => `Rettet udgave: erstatter ${known}`,
  unpublishable: 'Ikke tilføjet: ret fejlen i filen og prøv igen.',
  unreadable: 'Ikke tilføjet: filen kan ikke læses.',
  sameBytes: (known: string) => `Ikke tilføjet: ${known} er den samme fil.`,
  sameText: (known: string) => `Ikke tilføjet: ${known} har den samme tekst.`,
  otherText: (known: string) =>
    `Ikke tilføjet: mødet findes allerede i ${known}, men med en anden tekst.`,
  legend: (known: string, file: string) => `Forskelle (- ${known}, + ${file}):`,
  more: (lines: number) => `… og ${count(lines, 'linje', 'linjer')} til`,
  hiddenDifference:
    'Forskellen står kun i linjer, der ikke vises her: de hører til lukkede punkter.',
  howToCorrect: (correction: string) =>
    `Er det en rettet udgave, så skriv den i rettelser.json ved siden af konfigurationen, med en grund, og kør add igen:\n  ${correction}\nEllers skal filen ikke lægges ind.`,
  reason: 'skriv grunden her',
  total: (added: number, refused: number) =>
    `${count(added, 'fil', 'filer')} tilføjet, ${toDanish(refused)} afvist`,
  totalAddable: (addable: number, refused: number) =>
    `${count(addable, 'fil', 'filer')} kan tilføjes, ${toDanish(refused)} afvist`,
} as const;

/** Why the text of a PDF can't be read. */
export const pdfText = {
  noPdf: 'Filen er ikke en PDF, selv om den hedder .pdf',
  cutOff: 'PDF’en er skåret over: dens slutning mangler. Hent den igen',
  broken: 'PDF’en er i stykker og kan ikke læses. Hent eller eksportér den igen',
  encrypted: 'PDF’en er låst med en adgangskode. Gem den uden og prøv igen',
  noText:
    'PDF’en har ingen tekst; måske er den indscannet. Hent teksten med OCR, eller brug det oprindelige dokument',
  scanned: (page: number) =>
    `Side ${page} har billeder, men ingen tekst; måske er den indscannet. Hent teksten med OCR, eller brug det oprindelige dokument`,
  rotated: (page: number) =>
    `Side ${page} har tekst, der er drejet eller spejlet, så rækkefølgen er usikker. Gem teksten som .txt`,
  twoColumns: (page: number) =>
    `Side ${page} har tekst i to spalter, så rækkefølgen er usikker. Gem teksten som .txt`,
  meaningless:
    'PDF’ens skrifttyper siger ikke, hvilke bogstaver de viser, så teksten kan ikke læses. Eksportér PDF’en igen',
  tooManyPages: (limit: number) => `PDF’en har for mange sider; grænsen er ${limit}`,
  tooSlow: (seconds: number) => `PDF’en kunne ikke læses på ${seconds} sekunder`,
  notInstalled:
    'Pakken pdfjs-dist, som læser PDF, er ikke installeret. Kør «npm install --include=optional» og prøv igen',
} as const;

/** What is odd across several input files. */
export const archiveText = {
  sameText: (first: string) => `Samme møde med samme tekst som ${first}; kun den udgives`,
  otherText: (first: string, line: number) =>
    `Samme møde som ${first}, men teksten er en anden fra linje ${line}; kun ${first} udgives`,
  corrected: (old: string, reason: string) => `Rettet udgave: erstatter ${old}. ${reason}`,
  otherMeeting: (old: string) =>
    `rettelser.json siger, at filen erstatter ${old}, men den er et andet møde; begge udgives`,
  replacesItself: (old: string) =>
    `rettelser.json siger, at filen erstatter ${old}, men også det modsatte; rettelsen gælder ikke`,
} as const;

/** What a published file would have given away; never the words themselves. */
export const leakText = {
  line: (file: string, line: number) =>
    `Siden ville vise linje ${line} af ${file}, som hører til et lukket punkt`,
  number: (file: string, line: number) =>
    `Siden ville vise et nummer fra linje ${line} af ${file}, som hører til et lukket punkt`,
  cpr: 'Siden ville vise et CPR-nummer',
} as const;

/** What is wrong with `undtagelser.json` or `rettelser.json`. */
export const reviewText = {
  noJson: (path: string) => `${path} er ikke gyldig JSON.`,
  invalid: (path: string, place: string) =>
    `${path} passer ikke til formatet (${place || 'hele filen'}). Det skal være en liste af ${
      path.endsWith('rettelser.json')
        ? '{"fil", "erstatter", "grund"}'
        : '{"fil", "linje", "regel", "grund"}, hvor regel er cpr-number, private-contact eller output-leak'
    }.`,
} as const;

/** What a build changes on the published site: new, changed, removed. */
export const changeText = {
  title: 'Ændringer:',
  kinds: { pages: 'sider', meetings: 'møder', items: 'punkter' },
  counts: (kind: string, created: number, changed: number, removed: number) =>
    `${kind} +${toDanish(created)} ~${toDanish(changed)} −${toDanish(removed)}`,
  none: 'Ingen ændringer siden sidst.',
  more: (meetings: number) => `… og ${toDanish(meetings)} til`,
  renumbered: (from: string, to: string) => `Mødet ${from} har nu adressen ${to}`,
} as const;

/** What is wrong with the file of case numbers that belong together. */
export const aliasText = {
  unreadable: (path: string, reason: string) => `Sagsaliaserne ${path} kan ikke læses: ${reason}`,
  wrongShape: (path: string) =>
    `Sagsaliaserne ${path} skal være en liste af grupper med mindst to sagsnumre, fx [["326-2018-33014", "23-010268"]]`,
  noCaseNumber: (path: string, text: string) =>
    `Sagsaliaserne ${path}: ${JSON.stringify(text)} er ikke et sagsnummer`,
  twice: (path: string, number: string) =>
    `Sagsaliaserne ${path}: ${number} står to gange; skriv numre for samme sag i én gruppe`,
} as const;

/** What is wrong with the municipality's KLE file. */
export const kleText = {
  unreadable: (path: string, reason: string) => `KLE-emneplanen ${path} kan ikke læses: ${reason}`,
  noPlan: (path: string) =>
    `KLE-emneplanen ${path} er ikke en emneplan i XML med Hovedgruppe, Gruppe og Emne`,
} as const;

/** The words of the feeds: read outside the pages, so they are not the pages' own. */
export const feedText = {
  title: (name: string, municipality: string) => `${name}: referater fra ${municipality}`,
  case: (caseNumber: string) => `Sag ${caseNumber}`,
  journal: (number: string) => `J.nr. ${number}`,
  closed: (title: string) => `${title} (lukket)`,
  decision: 'Beslutning',
} as const;

/** The words of the search description that browsers show. */
export const openSearchText = {
  description: (municipality: string) => `Søg i referaterne fra ${municipality}`,
} as const;

/** What stands in place of a line that is not published. */
export const sourceText = { withheld: '[udeladt]' } as const;

function count(number: number, one: string, many: string): string {
  return `${toDanish(number)} ${number === 1 ? one : many}`;
}

/** `1.234`, `0,3`: the same whatever the machine's own language is. */
function toDanish(number: number, decimals = 0): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return number.toLocaleString('da-DK', digits);
}

function toSeconds(seconds: number): string {
  return `${toDanish(seconds, 1)} s`;
}
