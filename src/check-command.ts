import { join } from 'node:path';
import type { Arguments } from './commands.ts';
import { renderExplanation } from './explain.ts';
import { readArchive, readInputFolder, readNamedFiles } from './read-archive.ts';
import { printFindings, renderCounts, toExitCode } from './report.ts';
import { readReview } from './review.ts';

/** Reads the named files, or the input folder, and reports; writes nothing. With `--forklar` it tells what a rule means. */
export async function runCheck({
  input,
  config,
  files,
  strict,
  forklar,
}: Arguments): Promise<number> {
  if (forklar !== undefined) {
    console.log(renderExplanation(forklar));
    return 0;
  }
  const review = readReview(config);
  const { findings } =
    files.length === 0
      ? readArchive(readInputFolder(input), (file) => join(input, file), { review })
      : readArchive(readNamedFiles(files), (file) => file, { review });
  printFindings(findings);
  console.log(renderCounts(findings));
  return toExitCode(findings, strict);
}
