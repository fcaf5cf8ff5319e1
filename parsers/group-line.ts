import { type Access, readSigns } from './read-signs.ts';

/** A line that says of several items, those below it, that they are open or closed. */
export interface Group {
  readonly access: Access;
  /** Whether it names the items or their agenda; otherwise the meeting or its doors, which one item may do too. */
  readonly isOfItems: boolean;
}

const ITEMS =
  /(?<!\p{L})(?:punkter|punkterne|dagsordenspunkter|sager|sagerne|dagsorden|dagsordenen)(?!\p{L})/iu;
const MEETING = /(?<!\p{L})(?:møde|mødet|mødedel|referat|døre|del)(?!\p{L})/iu;
/** What is said of one item alone: `Punktet behandles for lukkede døre`, `Behandlet på lukket møde`. */
const ONE =
  /(?<!\p{L})(?:punkt|punktet|pkt|sag|sagen|dagsordenspunkt(?:et)?|tillægspunkt|behandle[st]|behandlet|drøfte[st]|drøftet)(?!\p{L})/iu;

/**
 * ```
 * B. Lukket møde
 *    ^^^^^^^^^^^
 * De følgende punkter behandles for lukkede døre
 * ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function parseGroup(value: string): Group | undefined {
  const isOfItems = ITEMS.test(value);
  if (!isOfItems && (!MEETING.test(value) || ONE.test(value))) return undefined;
  const { access, end } = readSigns(value);
  return access !== undefined && end === 'whole' ? { access, isOfItems } : undefined;
}
