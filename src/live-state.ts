/** What the preview's server tells the pages that are open in browsers. */
export interface LiveState {
  /** Names what is served now; empty while nothing is built. */
  readonly build: string;
  /** Names what was served before it. */
  readonly before: string;
  /** The addresses that differ between the two, without the host; absent where they are not known. */
  readonly changed?: readonly string[];
  /** What is wrong with the last build. */
  readonly problem?: LiveProblem;
}

/** A problem as a page shows it: plain text in all its parts. */
export interface LiveProblem {
  /** Another one each time, also where the words are the same. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** What the button that puts it away says. */
  readonly close: string;
}
