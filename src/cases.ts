import type { ItemRef } from './archive.ts';
import type { Attachment, CaseNumber, Decision, IsoDate, JournalNumber } from './meeting.ts';

/**
 * One dated line of a case's timeline.
 * - `decision`: a decision printed under an item of the case (own, reported or orphan: see `decision.origin`)
 * - `treated`: an item of the case without any decision (a closed one, or one that was lost)
 * - `history`: a line of an item's Sagens forløb
 * - `mention`: another case's item points to this case in its prose
 */
export interface CaseEvent extends ItemRef {
  readonly kind: 'decision' | 'treated' | 'history' | 'mention';
  readonly date: IsoDate;
  /** Who; absent where the source does not say. */
  readonly body?: string;
  readonly decision?: Decision;
  /** The text of a history line, or the words that mention the case. */
  readonly text?: string;
}

/** Everything the archive knows of one case number. */
export interface CaseEntry {
  readonly caseNumber: CaseNumber;
  /** The items that carry the number, oldest first. */
  readonly items: readonly ItemRef[];
  /** Oldest first; on a day in the order of the source. */
  readonly events: readonly CaseEvent[];
  /** Every title the items have had, oldest first, each once. */
  readonly titles: readonly string[];
  /** A collective case (samlesag): its items' titles differ. */
  readonly collective: boolean;
  readonly journalNumbers: readonly JournalNumber[];
  readonly documents: readonly (ItemRef & { readonly documentNumber: string })[];
  readonly attachments: readonly (ItemRef & { readonly attachment: Attachment })[];
  /** Numbers that the user's own file says are the same case under another system. */
  readonly aliases: readonly CaseNumber[];
}
