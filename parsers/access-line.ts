import { THING } from './closed-thing.ts';
import { groupsOf } from './groups.ts';
import { listMatches } from './matches.ts';

/** What a line says of its item. */
export type Access = 'open' | 'closed';

const LAW =
  '(?:(?:den\\s)?(?:kommunale\\s|kommune)?styrelseslov(?:en)?s?|forvaltningslov(?:en)?s?|offentlighedslov(?:en)?s?|lov\\som\\skommunernes\\sstyrelse)';
/** `, jf. § 10`, `(styrelseslovens § 10, stk. 1)`: the words of the law and no others. */
const REASON = `(?:\\s?[,–-]?\\s\\(?(?:(?:jf|jfr|jvf)\\.?\\s|efter\\s|i\\shenhold\\stil\\s)?(?:${LAW}\\s)?§{1,2}\\s?\\d{1,3}(?:,?\\s(?:stk|nr|pkt)\\.?\\s?\\d{1,2}){0,3}(?:,?\\si\\s${LAW})?\\)?)?`;
const WORDS = `(?:(?<open>Åbent?)|(?<closed>Lukket))${THING}`;

const ALONE = new RegExp(`^${WORDS}${REASON}\\.?$`, 'iu');
const AT_END = new RegExp(`\\s+\\(?${WORDS}\\)?${REASON}\\.?$`, 'iu');
/** Only before a label or a number: `Lukket i juli` is prose. */
const AT_START = new RegExp(`^\\(?${WORDS}\\)?,?\\s+(?=\\d{2,4}-\\d|[^\\s:]+\\s*:)`, 'iu');
const LONGEST = 100;

/** What one word says of its item, in an item's head. */
const SIGNS: ReadonlyMap<string, Access> = new Map<string, Access>([
  ...['åbent', 'åben', 'offentlig', 'offentligt', 'offentlighed'].map(
    (word) => [word, 'open'] as const,
  ),
  ...['lukket', 'lukkede', 'lukkes', 'fortrolig', 'fortroligt', 'fortrolige'].map(
    (word) => [word, 'closed'] as const,
  ),
]);
/** Turn a sign round (`Ikke offentligt`, `Offentlighed: Nej`); alone they say nothing: `Ikke behandlet`. */
const DENIALS: ReadonlySet<string> = new Set(['ikke', 'nej']);
/** Words that stand around a sign and say nothing else: a line of them alone is nothing but the sign. */
const AROUND: ReadonlySet<string> = new Set(
  (
    'status adgang type punkt punktet dagsordenspunkt dagsordenspunktet sag sagen møde dagsorden del ' +
    'behandling behandles behandlet behandlede blev bliver er for i som et en dette denne den det med døre'
  ).split(' '),
);
/** What a reason begins with. */
const REASONS: ReadonlySet<string> = new Set(['jf', 'jfr', 'jvf', 'efter', 'henhold', 'jævnfør']);
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
  if (value.length > LONGEST) return undefined;
  let access: Access | undefined;
  let isDenied = false;
  let isBordered = false;
  let end = 0;
  // A closed one that is denied is doubtful: it is closed.
  const isClosed = () => access === 'closed' || (access === 'open' && isDenied);
  for (const { 0: written, index } of listMatches(value, WORD)) {
    const word = written.toLowerCase();
    const sign = SIGNS.get(word);
    isBordered ||= access !== undefined && BORDER.test(value.slice(end, index));
    if (sign === undefined && !DENIALS.has(word) && !AROUND.has(word)) {
      return (isBordered || REASONS.has(word)) && isClosed() ? 'closed' : undefined;
    }
    isDenied ||= DENIALS.has(word);
    access = sign ?? access;
    end = index + written.length;
  }
  if (isClosed()) return 'closed';
  return value.includes(':') ? access : undefined;
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
