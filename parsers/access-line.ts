import { groupsOf } from './groups.ts';

/** What a line says of its item. */
export type Access = 'open' | 'closed';

const LAW =
  '(?:(?:den\\s)?(?:kommunale\\s|kommune)?styrelseslov(?:en)?s?|forvaltningslov(?:en)?s?|offentlighedslov(?:en)?s?|lov\\som\\skommunernes\\sstyrelse)';
/** `, jf. § 10`, `(styrelseslovens § 10, stk. 1)`: the words of the law and no others. */
const REASON = `(?:\\s?[,–-]?\\s\\(?(?:(?:jf|jfr|jvf)\\.?\\s|efter\\s|i\\shenhold\\stil\\s)?(?:${LAW}\\s)?§{1,2}\\s?\\d{1,3}(?:,?\\s(?:stk|nr|pkt)\\.?\\s?\\d{1,2}){0,3}(?:,?\\si\\s${LAW})?\\)?)?`;
const THING = '(?:\\s(?:punkt|sag|møde|dagsorden))?';
const WORDS = `(?:(?<open>Åbent?)|(?<closed>Lukket))${THING}`;

const ALONE = new RegExp(`^${WORDS}${REASON}\\.?$`, 'iu');
const AT_END = new RegExp(`\\s+\\(?${WORDS}\\)?${REASON}\\.?$`, 'iu');
/** Only before a label or a number: `Lukket i juli` is prose. */
const AT_START = new RegExp(`^\\(?${WORDS}\\)?,?\\s+(?=\\d{2,4}-\\d|[^\\s:]+\\s*:)`, 'iu');
const LONGEST = 100;

/** In an item's head it may be said in a sentence, after a label, or with any reason behind it. */
const IN_HEAD =
  /^\(?(?:(?<label>Status|Adgang|Offentlighed)\s?:\s?|(?:Punktet|Dagsordenspunktet|Sagen)\s(?:er|behandles|blev\sbehandlet)\s(?:(?:som\s)?(?:et|en)\s|som\s|for\s)?)?(?:(?<open>åbent?)|(?<closed>lukket|lukkede|fortrolig[te]?|ikke\s(?:åbent?|offentligt?)))(?:\s(?:punkt|sag|møde|dagsorden|døre))?(?:\.?\)?$|\s?(?<more>[,(:–-]))/iu;

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
 * The same where an item's head has it in other words. That an item is open is believed only of the bare word, after
 * a label or without.
 *
 * ```
 * Lukket - personsag
 * ^^^^^^
 * Punktet er lukket
 *            ^^^^^^
 * ```
 */
export function parseHeadAccess(value: string): Access | undefined {
  if (value.length > LONGEST) return undefined;
  const found = groupsOf<never, 'label' | 'open' | 'closed' | 'more'>(IN_HEAD.exec(value));
  if (found?.open) return found.label && !found.more ? 'open' : undefined;
  return toAccess(found);
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
