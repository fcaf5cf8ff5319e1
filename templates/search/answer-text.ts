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
  /** Other archives that are still being asked. */
  readonly asking: number;
  /** Names of other archives that don't answer. */
  readonly silent: readonly string[];
}

/** What the search page's live region says. */
export function toAnswerText(state: SearchState, facts: AnswerFacts): string {
  const { asking, silent } = facts;
  // Nothing is said of no hits while there is hope of some.
  const found = asking > 0 && facts.count === 0 ? '' : toFound(state, facts);
  const more = [
    asking > 0 ? resultText.asking(asking) : '',
    silent.length > 0 ? resultText.silent(silent) : '',
  ].filter(Boolean);
  return more.length === 0 ? found : [found.replace(/[^.]$/u, '$&.'), ...more].join(' ').trim();
}

function toFound(state: SearchState, { count, unfiltered, near, jumps }: AnswerFacts): string {
  const { q } = state;
  if (count > 0) return resultText.found(count, q);
  if (near !== undefined && near.length > 0) return resultText.near(q, near);
  if (near === undefined && unfiltered > 0 && isFiltered(state)) {
    return resultText.tooTight(unfiltered, q);
  }
  return jumps > 0 ? resultText.onlyJumps(q) : resultText.none(q);
}
