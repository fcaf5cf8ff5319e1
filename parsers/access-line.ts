import { THING } from './closed-thing.ts';
import { groupsOf } from './groups.ts';
import { type Access, readSigns } from './read-signs.ts';

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
/** What a form answers that asks of one item whether it is closed; of a group it is doubtful: that stays closed. */
const ANSWERED_NO =
  /^(?:lukket|fortroligt?)(?:\s(?:punkt|sag|dagsordenspunkt))?\s?[:?]\s?nej\.?$/iu;

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
 * Lukket: Nej
 *         ^^^
 * ```
 */
export function parseHeadAccess(value: string): Access | undefined {
  if (ANSWERED_NO.test(value)) return 'open';
  const { access, end } = readSigns(value);
  if (end === 'prose') return undefined;
  if (access === 'closed') return 'closed';
  return end === 'whole' && value.includes(':') ? access : undefined;
}

/** A line that says that something is closed and nothing else: `Lukkede punkter`, `Behandlet for lukkede døre.` */
export function isClosedAlone(value: string): boolean {
  const { access, end } = readSigns(value);
  return end === 'whole' && access === 'closed' && !ANSWERED_NO.test(value);
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
