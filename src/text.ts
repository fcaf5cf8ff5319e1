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
};

/** What stops a file from being published, and what stops the whole build, beside the parser's own rules. */
export const guardText = {
  cprNumber: 'Her står et CPR-nummer. Fjern det i filen; intet udgives, før det er væk',
  privateContact:
    'Her står en privat e-mailadresse eller et privat telefonnummer. Overvej, om det må udgives',
  unusedException: (rule: string) =>
    `undtagelser.json undtager linjen fra ${rule}, men reglen finder intet her. Slet undtagelsen`,
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

/** The summary of a build and the ends it can come to. */
export const buildText = {
  counts: (meetings: number, items: number, cases: number) =>
    `${count(meetings, 'møde', 'møder')}, ${count(items, 'punkt', 'punkter')}, ${count(cases, 'sag', 'sager')}`,
  messages: (errors: number, warnings: number) =>
    `${count(errors, 'fejl', 'fejl')}, ${count(warnings, 'advarsel', 'advarsler')}`,
  published: (path: string, seconds: string) => `Bygget i ${path} på ${seconds} s`,
  privacyStop:
    'Standset: noget må ikke offentliggøres. Intet er udgivet; den gamle udgave står urørt.',
  quarantined: (files: readonly string[]) =>
    [`Ikke udgivet (${files.length}):`, ...files.map((file) => `  ${file}`)].join('\n'),
  nothingToPublish: 'Ingen af filerne kan udgives. Den gamle udgave står urørt.',
  failed: (reason: string) => `Bygningen mislykkedes: ${reason}\nDen gamle udgave står urørt.`,
  diskErrors: {
    ENOSPC: 'disken er fuld',
    EDQUOT: 'diskkvoten er brugt op',
    EACCES: 'der er ikke adgang til at skrive',
    EPERM: 'der er ikke adgang til at skrive',
    EROFS: 'disken kan kun læses',
    EFBIG: 'en fil er større, end systemet tillader',
  } as Readonly<Record<string, string>>,
} as const;

/** The words of the command line. */
export const cliText = {
  usage: `Brug:
  npm start -- [--port TAL] [--input MAPPE] [--config FIL]
  npm run build -- [--input MAPPE] [--output MAPPE] [--config FIL] [--strict]
  npm run check -- [--strict] [--forklar REGEL] [FIL…]
  npm run --silent parse -- FIL…`,
  unknownCommand: (command: string) => `Ukendt kommando: ${command}`,
  noCommand: 'Der mangler en kommando.',
  unknownOption: (option: string) => `Ukendt valgmulighed: ${option}`,
  missingValue: (option: string) => `${option} mangler en værdi.`,
  needlessValue: (option: string) => `${option} tager ingen værdi.`,
  needlessArgument: (argument: string) => `Uventet argument: ${argument}`,
  noFiles: 'Der mangler mindst én fil.',
  noFile: (path: string) => `Filen ${path} findes ikke.`,
  noFolder: (path: string) => `Mappen ${path} findes ikke.`,
  noInput: (path: string) => `Mappen ${path} har ingen .txt-filer.`,
  badPort: (value: string) => `--port ${value} er ikke et portnummer (1–65535).`,
} as const;

/** What `npm start` says while it runs. */
export const startText = {
  serving: (address: string) => `Siderne vises på ${address} (Ctrl+C standser)`,
  failedKeepsOld: 'Bygningen mislykkedes; den seneste gode udgave vises stadig.',
  failedNoSite: 'Bygningen mislykkedes. Ret fejlen og gem; så bygges der igen.',
  portTaken: (port: number) => `Port ${port} er optaget. Vælg en anden med --port.`,
  noSitePage: 'Siderne er ikke bygget endnu. Se terminalen.',
  notFoundPage: 'Siden findes ikke.',
} as const;

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
  nul: 'Her står et NUL-tegn; ventede ren tekst',
  undecodable: (encoding: string) =>
    `Her står noget, som ikke er gyldig ${encoding}; ventede UTF-8, UTF-16 med BOM eller Windows-1252`,
} as const;

/** What is odd across several input files. */
export const archiveText = {
  sameText: (first: string) => `Samme møde med samme tekst som ${first}; kun den udgives`,
  otherText: (first: string, line: number) =>
    `Samme møde som ${first}, men teksten er en anden fra linje ${line}; kun ${first} udgives`,
  corrected: (old: string, reason: string) => `Rettet udgave: erstatter ${old}. ${reason}`,
  otherMeeting: (old: string) =>
    `rettelser.json siger, at filen erstatter ${old}, men den er et andet møde; begge udgives`,
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
    `${kind} +${created} ~${changed} −${removed}`,
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
  return `${number} ${number === 1 ? one : many}`;
}
