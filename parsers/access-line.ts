import { THING } from './closed-thing.ts';
import { groupsOf } from './groups.ts';
import { listMatches } from './matches.ts';

/** What a line says of its item. */
export type Access = 'open' | 'closed';

const LAW =
  '(?:(?:den\\s)?(?:kommunale\\s|kommune)?styrelseslov(?:en)?s?|forvaltningslov(?:en)?s?|offentlighedslov(?:en)?s?|lov\\som\\skommunernes\\sstyrelse)';
/** `, jf. § 10`, `(styrelseslovens § 10, stk. 1)`: the words of the law and no others. */
const REASON = `(?:\\s?[,–-]?\\s\\(?(?:(?:jf|jfr|jvf)\\.?\\s|efter\\s|i\\shenhold\\stil\\s)?(?:${LAW}\\s)?§{1,2}\\s?\\d{1,3}(?:,?\\s(?:stk|nr|pkt)\\.?\\s?\\d{1,2}){0,3}(?:,?\\si\\s${LAW})?\\)?)?`;
const WORDS = `(?:(?<open>Åbent?)|(?<closed>Lukket(?::\\s?Ja)?|Ikke[\\s-]offentligt?|Fortroligt?))${THING}`;

const ALONE = new RegExp(`^${WORDS}${REASON}\\.?$`, 'iu');
const AT_END = new RegExp(`\\s+\\(?${WORDS}\\)?${REASON}\\.?$`, 'iu');
/** Only before a label or a number: `Lukket i juli` is prose. */
const AT_START = new RegExp(`^\\(?${WORDS}\\)?,?\\s+(?=\\d{2,4}-\\d|[^\\s:]+\\s*:)`, 'iu');
const LONGEST = 100;

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
    'status adgang type punkttype mødetype punkt punktet pkt dagsordenspunkt dagsordenspunktet tillægspunkt sag sagen ' +
    'møde mødet dagsorden dagsordenen referat del beslutning orientering drøftelse meddelelser eventuelt ' +
    'orienteringer drøftelser nr ' +
    'behandling behandles behandlet behandlede drøftes drøftet skal blev bliver er ja x strengt ' +
    'for fra i som et en dette denne den det de med på til af døre offentligheden ' +
    'punkter punkterne sager sagerne dagsordenspunkter mødedel behandledes følgende herefter derefter fortsatte fortsætter'
  ).split(' '),
);
/** What several items are called, or the part of a meeting that they lie in. */
const GROUP =
  /(?<!\p{L})(?:punkter|punkterne|dagsordenspunkter|sager|sagerne|dagsorden|dagsordenen|referat|møde|mødet|mødedel|døre|del)(?!\p{L})/iu;
/** `B. Lukket møde`, `II. Lukket dagsorden` */
const ENUMERATOR = /^(?:\p{Lu}|[IVX]{2,4})[.)]\s+/u;
/** What is said of one item alone. */
const ONE =
  /(?<!\p{L})(?:punkt|punktet|pkt|sag|sagen|dagsordenspunkt(?:et)?|tillægspunkt|bilag)(?!\p{L})/iu;
/** What a reason begins with. */
const REASONS: ReadonlySet<string> = new Set(
  'jf jfr jvf efter henhold jævnfør iht ih h medfør pga grundet hensyn henvisning styrelseslovens'.split(
    ' ',
  ),
);
const WORD = /\p{L}+/gu;
/** Between a sign and words that are no part of it; without one it is a sentence: `Lukket i juli`. */
const BORDER = /[,(:–-]/u;

function toAccess({ open, closed }: { open?: string; closed?: string } = {}): Access | undefined {
  if (open) return 'open';
  return closed ? 'closed' : undefined;
}

/** `Åbent`, `Lukket` or `Lukket, jf. § 10` alone on a line. */
export function parseAccess(value: string): Access | undefined {
  if (value.length > LONGEST) return undefined;
  const bare = value.replace(/^\((.*)\)$/u, '$1');
  return toAccess(groupsOf<never, 'open' | 'closed'>(ALONE.exec(bare)));
}

/**
 * The same where an item's head has it in other words. The last sign counts: a form prints both. That an item is open is
 * believed only of a word after a label.
 *
 * ```
 * Lukket - personsag
 * ^^^^^^
 * Punktet behandles for lukkede døre
 *                       ^^^^^^^
 * Åbent/Lukket: Lukket
 *               ^^^^^^
 * ```
 */
export function parseHeadAccess(value: string): Access | undefined {
  const { access, end } = readSigns(value);
  if (end === 'prose') return undefined;
  if (access === 'closed') return 'closed';
  return end === 'whole' && value.includes(':') ? access : undefined;
}

/** A line that says that something is closed and nothing else: `Lukkede punkter`, `Behandlet for lukkede døre.` */
export function isClosedAlone(value: string): boolean {
  const { access, end } = readSigns(value.replace(ENUMERATOR, ''));
  return end === 'whole' && access === 'closed';
}

/** Whether such a line speaks of several items, those below it. */
export function isOfGroup(value: string): boolean {
  return GROUP.test(value) && !ONE.test(value);
}

/** A line that says that what is below it is open again: `Åbne punkter`. */
export function isOpenGroup(value: string): boolean {
  const { access, end } = readSigns(value.replace(ENUMERATOR, ''));
  return end === 'whole' && access === 'open' && isOfGroup(value);
}

/**
 * The signs of a line; `end`: whether it has no other words, only such as a sign is followed by, or others that make prose
 * of it.
 */
function readSigns(value: string): {
  readonly access?: Access | undefined;
  readonly end: 'whole' | 'reason' | 'prose';
} {
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

/**
 * Takes `Åbent` or `Lukket` off either end of a line of numbers.
 *
 * ```
 * 23-010268 Lukket
 *           ^^^^^^
 * ```
 */
export function splitAccess(value: string): { readonly rest: string; readonly access?: Access } {
  const ending = AT_END.exec(value);
  const opening = AT_START.exec(value);
  const access =
    toAccess(groupsOf<never, 'open' | 'closed'>(ending)) ??
    toAccess(groupsOf<never, 'open' | 'closed'>(opening));
  if (!access) return { rest: value };
  const start = opening ? opening[0].length : 0;
  return { rest: value.slice(start, ending?.index).trim(), access };
}
