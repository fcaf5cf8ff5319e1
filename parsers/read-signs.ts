import { listMatches } from './matches.ts';

/** What a line says of its item. */
export type Access = 'open' | 'closed';

/** The signs of a line. */
export interface Signs {
  readonly access?: Access | undefined;
  /** Whether it has no other words, only such as a sign is followed by, or others that make prose of it. */
  readonly end: 'whole' | 'reason' | 'prose';
}

/** What one word says of its item, in an item's head. */
const SIGNS: ReadonlyMap<string, Access> = new Map<string, Access>([
  ...['åbent', 'åben', 'åbne', 'offentlig', 'offentligt', 'offentlige', 'offentlighed'].map(
    (word) => [word, 'open'] as const,
  ),
  ...'lukket lukkede lukkes fortrolig fortroligt fortrolige personsag'
    .split(' ')
    .map((word) => [word, 'closed'] as const),
]);
/** Turn a sign round (`Ikke offentligt`, `Offentlighed: Nej`); alone they say nothing: `Ikke behandlet`. */
const DENIALS: ReadonlySet<string> = new Set(['ikke', 'nej', 'undtaget', 'undtages']);
/** `Luket` and `Lukkket` are no other words. */
const SLIP = /^luk+et$/u;
/** Words that stand around a sign and say nothing else: a line of them alone is nothing but the sign. */
const AROUND: ReadonlySet<string> = new Set(
  (
    'ekstraordinært status adgang type punkttype mødetype punkt punktet pkt dagsordenspunkt dagsordenspunktet tillægspunkt sag sagen ' +
    'møde mødet dagsorden dagsordenen referat del beslutning orientering drøftelse meddelelser eventuelt ' +
    'orienteringer drøftelser nr ' +
    'behandling behandles behandlet behandlede drøftes drøftet skal blev bliver er ja x strengt ' +
    'for fra i som et en dette denne den det de med på til af døre offentligheden ' +
    'punkter punkterne sager sagerne dagsordenspunkter mødedel behandledes følgende herefter derefter fortsatte fortsætter'
  ).split(' '),
);
/** What a reason begins with. */
const REASONS: ReadonlySet<string> = new Set(
  'jf jfr jvf efter henhold jævnfør iht ih h medfør pga grundet hensyn henvisning styrelseslovens'.split(
    ' ',
  ),
);
const WORD = /\p{L}+/gu;
/** Between a sign and words that are no part of it; without one it is a sentence: `Lukket i juli`. */
const BORDER = /[,(:–-]/u;
const LONGEST = 100;
/** `B. Lukket møde`, `II. Lukket dagsorden` */
const ENUMERATOR = /^(?:\p{Lu}|[IVX]{2,4})[.)]\s+/u;

/** The last sign of a line counts: a form prints both. */
export function readSigns(line: string): Signs {
  const value = line.replace(ENUMERATOR, '');
  if (value.length > LONGEST) return { end: 'prose' };
  let said: Access | undefined;
  let isDenied = false;
  let isBordered = false;
  let last = 0;
  // A closed one that is denied is doubtful: it is closed.
  const toSaid = () => (said === 'open' && isDenied ? 'closed' : said);
  for (const { 0: written, index } of listMatches(value, WORD)) {
    const word = written.toLowerCase().replace(SLIP, 'lukket');
    const sign = SIGNS.get(word);
    isBordered ||= toSaid() === 'closed' && BORDER.test(value.slice(last, index));
    if (sign === undefined && !DENIALS.has(word) && !AROUND.has(word)) {
      return { access: toSaid(), end: isBordered || REASONS.has(word) ? 'reason' : 'prose' };
    }
    isDenied ||= DENIALS.has(word);
    said = sign ?? said;
    last = index + written.length;
  }
  return { access: toSaid(), end: 'whole' };
}
