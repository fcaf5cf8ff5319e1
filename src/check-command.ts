import { join } from 'node:path';
import type { Arguments } from './arguments.ts';
import { readConfig } from './config.ts';
import { renderJson } from './escape-terminal.ts';
import { renderExplanation } from './explain.ts';
import { readNamedInput } from './named-files.ts';
import { buildProgress, NO_PROGRESS } from './progress.ts';
import { readArchive, readInputFolder } from './read-archive.ts';
import { readNewFiles } from './read-new.ts';
import { buildMemoryStore } from './reading-store.ts';
import {
  countFindings,
  type Finding,
  printFindings,
  renderCounts,
  renderRuleCounts,
  toExitCode,
} from './report.ts';
import { EXCEPTIONS, readReview } from './review.ts';
import { findingText } from './text.ts';

/** So many lines are seen at once. */
const SCREEN = 20;

/** Reads the named files, or the input folder, and reports; writes nothing. With `--forklar` it tells what a rule means. */
export async function runCheck(args: Arguments): Promise<number> {
  const { input, config, files, strict, forklar, quiet, json } = args;
  if (forklar !== undefined) {
    console.log(renderExplanation(forklar));
    return 0;
  }
  const { closedItems } = await readConfig(config);
  const review = readReview(config);
  const isWhole = files.length === 0;
  const read = isWhole ? readInputFolder(input) : await readNamedInput(files);
  const progress = quiet || json ? NO_PROGRESS : buildProgress(process.stderr);
  progress.phase('read', read.files.length);
  const toName = (file: string) => (isWhole ? join(input, file) : file);
  const store = buildMemoryStore();
  await readNewFiles(read.files, closedItems, store, () => progress.step());
  const options = {
    review,
    store,
    ...(isWhole ? { exceptionsFile: EXCEPTIONS } : {}),
  };
  const { archive, findings } = readArchive(read, toName, options);
  progress.end();
  const { meetings, itemCount: items } = archive;
  const exitCode = toExitCode(findings, strict);
  if (json) {
    const counts = { meetings: meetings.length, items, ...countFindings(findings) };
    console.log(renderJson({ counts, findings }));
    return exitCode;
  }
  printFindings(quiet ? findings.filter(({ severity }) => severity === 'error') : findings);
  if (!quiet) {
    for (const line of renderOverview(findings)) console.log(line);
    console.log(findingText.read(meetings.length, items));
  }
  console.log(renderCounts(findings));
  return exitCode;
}

/** Where to read what a rule means, and how often each has something to say where that is more than a screen. */
function renderOverview(findings: readonly Finding[]): readonly string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const counts = findings.length > SCREEN ? [...renderRuleCounts(findings), ''] : [];
  return [...counts, findingText.explain(first.ruleId)];
}
