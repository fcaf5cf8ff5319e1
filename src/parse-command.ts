import { basename } from 'node:path';
import type { Arguments } from './arguments.ts';
import { toPublishedMeeting } from './complete-meeting.ts';
import { readNamedInput } from './named-files.ts';
import { readArchive } from './read-archive.ts';
import { printFindings, toExitCode } from './report.ts';
import { readReview } from './review.ts';

/** Prints a JSON array of Meetings, in the order of the named files; nothing else goes to standard output. */
export async function runParse({ files, config }: Arguments): Promise<number> {
  const review = readReview(config);
  const options = { review, keepDuplicates: true };
  const { archive, findings } = readArchive(await readNamedInput(files), (file) => file, options);
  printFindings(findings);
  const toOrder = new Map(files.map((file, index) => [file, index]));
  const meetings = [...archive.meetings].sort(
    (a, b) => (toOrder.get(a.source.file) ?? 0) - (toOrder.get(b.source.file) ?? 0),
  );
  // The file's own name, wherever it lies: the same JSON as the build's.
  const named = meetings.map((meeting) => ({
    // An archive's meeting reads its parts where they are asked for: a copy of itself would have none.
    ...toPublishedMeeting(meeting),
    source: { ...meeting.source, file: basename(meeting.source.file) },
  }));
  console.log(JSON.stringify(named, undefined, 2));
  return toExitCode(findings, false);
}
