import type { AnswerFacts } from './answer-text.ts';
import type { Answer } from './ask.ts';
import type { Jump } from './jumps.ts';
import { loadFind } from './load-find.ts';
import { type ArchiveEntry, type OtherArchives, openOthers } from './other-archives.ts';
import type { SearchState } from './state.ts';

/** An answer to be shown: with the other archives, where they have been asked. */
export interface Shown {
  readonly state: SearchState;
  /** True when a later query is on its way: then nothing more is shown of this one. */
  readonly isOld: () => boolean;
  readonly answer: Answer;
  readonly jumps: readonly Jump[];
  readonly others?: OtherArchives;
}

export type Present = (shown: Shown & Pick<AnswerFacts, 'asking' | 'silent'>) => Promise<void>;

let opened: Promise<OtherArchives> | undefined;

/** Asks the other archives, and shows their hits among this one's; without them nothing is lost. */
export async function showOthers(
  [own, ...others]: readonly [ArchiveEntry, ...ArchiveEntry[]],
  shown: Shown,
  present: Present,
): Promise<void> {
  const { state, isOld, answer, jumps } = shown;
  opened ??= openOthers(own, others);
  const all = await opened;
  const [theirs, more] = await Promise.all([all.ask(state.q), all.findJumps(state.q)]);
  if (isOld()) return;
  const { joinAnswers } = await loadFind();
  const joined = { answer: joinAnswers(answer, theirs), jumps: [...jumps, ...more], others: all };
  await present({ ...shown, ...joined, asking: 0, silent: all.listSilent() });
}
