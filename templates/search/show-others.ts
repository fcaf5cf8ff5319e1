import type { Answer } from './ask.ts';
import type { Jump } from './jump.ts';
import { loadFind } from './load-find.ts';
import { type ArchiveEntry, type OtherArchives, openOthers } from './other-archives.ts';
import { othersText } from './others-text.ts';
import type { SearchState } from './state.ts';

/** An answer to be shown: with the other archives, where they have been asked. */
export interface Shown {
  readonly state: SearchState;
  /** True when a later query is on its way: then nothing more is shown of this one. */
  readonly isOld: () => boolean;
  readonly answer: Answer;
  readonly jumps: readonly Jump[];
  readonly others?: OtherArchives;
  /** Whether other archives are still being asked. */
  readonly pending: boolean;
  /** What is to be said of other archives, empty for nothing. */
  toNote(): string;
}

let opened: Promise<OtherArchives> | undefined;

/** Shows this archive's own answer at once, then the other archives' hits among it; without them nothing is lost. */
export async function showOthers(
  [own, ...others]: readonly [ArchiveEntry, ...ArchiveEntry[]],
  shown: Shown,
  present: (shown: Shown) => Promise<void>,
): Promise<void> {
  const { state, isOld, answer, jumps } = shown;
  await present({ ...shown, pending: true, toNote: () => othersText.asking(others.length) });
  try {
    opened ??= openOthers(own, others);
    const all = await opened;
    const [theirs, more] = await Promise.all([all.ask(state.q), all.findJumps(state.q)]);
    if (isOld()) return;
    const { joinAnswers } = await loadFind();
    const joined = { answer: joinAnswers(answer, theirs), jumps: [...jumps, ...more], others: all };
    await present({ ...shown, ...joined, toNote: () => toSilentNote(all.listSilent()) });
  } catch {
    opened = undefined;
    if (isOld()) return;
    const names = others.map(({ name }) => name);
    await present({ ...shown, toNote: () => toSilentNote(names) });
  }
}

function toSilentNote(names: readonly string[]): string {
  return names.length === 0 ? '' : othersText.silent(names);
}
