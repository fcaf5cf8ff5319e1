import { isFiltered, type SearchState } from './state.ts';
import { resultText } from './text.ts';

/** What there is to say of an answer. */
export interface AnswerFacts {
  /** Hits that are shown as real ones. */
  readonly count: number;
  /** Hits before the filters. */
  readonly unfiltered: number;
  /** The words found instead of one that the index doesn't know; undefined where the hits are real. */
  readonly near: readonly string[] | undefined;
  readonly jumps: number;
  /** Whether other archives are still being asked. */
  readonly pending: boolean;
  /** What is to be said of other archives; empty where none is listed or all is well. */
  readonly note: string;
}

/** What the search page's live region says. */
export function toAnswerText(state: SearchState, facts: AnswerFacts): string {
  const { count, pending, note } = facts;
  // Nothing is said of no hits while there is hope of some.
  const found = pending && count === 0 ? '' : toFound(state, facts);
  return note === '' ? found : `${found.replace(/[^.]$/u, '$&.')} ${note}`.trim();
}

function toFound(state: SearchState, { count, unfiltered, near, jumps }: AnswerFacts): string {
  const { q } = state;
  if (count > 0) return resultText.found(count, q);
  if (near?.length) return resultText.near(q, near);
  if (!near && unfiltered > 0 && isFiltered(state)) {
    return resultText.tooTight(unfiltered, q);
  }
  return jumps > 0 ? resultText.onlyJumps(jumps, q) : resultText.none(q);
}
