import { join } from 'node:path';
import type { Arguments } from './commands.ts';
import { readArchive, readInputFolder, readNamedFiles } from './read-archive.ts';
import { printFindings, renderCounts, toExitCode } from './report.ts';

/** Reads the named files, or the input folder, and reports; writes nothing. */
export async function runCheck({ input, files, strict }: Arguments): Promise<number> {
  const { findings } =
    files.length === 0
      ? readArchive(readInputFolder(input), (file) => join(input, file))
      : readArchive(readNamedFiles(files), (file) => file);
  printFindings(findings);
  console.log(renderCounts(findings));
  return toExitCode(findings, strict);
}
