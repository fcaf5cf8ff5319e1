import { statSync } from 'node:fs';
import { type Addition, addReferat } from './add-referat.ts';
import { isWelcome, renderAddition, toAdditionJson } from './add-report.ts';
import type { Arguments } from './arguments.ts';
import { readConfig } from './config.ts';
import { renderJson } from './escape-terminal.ts';
import { maskCprNumbers } from './guards.ts';
import { type InputFile, type InputProblem, readInput } from './input.ts';
import { readNamedFiles } from './named-files.ts';
import { printFindings } from './report.ts';
import { readReview } from './review.ts';
import { StopError } from './stop-error.ts';
import { addText, cliText } from './text.ts';

/** Checks the named files and puts each into the input folder, unless something speaks against it. */
export async function runAdd(args: Arguments): Promise<number> {
  const { input, config, files, onlyShow, quiet, json } = args;
  if (!statSync(input, { throwIfNoEntry: false })?.isDirectory())
    throw new StopError(2, cliText.noFolder(input));
  const { closedItems } = await readConfig(config);
  const options = { input, closedItems, review: readReview(config), dryRun: onlyShow };
  const known: InputFile[] = [...readInput(input).files];
  const additions: Addition[] = [];
  for (const reading of await readNamedFiles(files)) {
    const addition =
      'reason' in reading ? toUnreadable(reading) : addReferat(reading, known, options);
    const { outcome } = addition;
    additions.push(addition);
    // Of two files with one meeting on the same command line, the second is told of the first.
    if (!('reason' in reading) && isWelcome(addition) && 'name' in outcome)
      known.push({ ...reading, file: outcome.name });
  }
  const welcome = additions.filter(isWelcome).length;
  const refused = additions.length - welcome;
  if (json) console.log(renderJson({ files: additions.map(toAdditionJson) }));
  else {
    for (const addition of additions) printAddition(addition, input, quiet);
    const total = onlyShow ? addText.totalAddable : addText.total;
    console.log(total(welcome, refused));
  }
  return refused === 0 ? 0 : 1;
}

function printAddition(addition: Addition, input: string, quiet: boolean): void {
  const isQuiet = quiet && isWelcome(addition);
  const findings = addition.findings.filter(({ severity }) => !quiet || severity === 'error');
  if (!isQuiet) console.log(`${renderAddition(addition, input)}\n`);
  printFindings(findings);
}

function toUnreadable({ file, ...problem }: InputProblem): Addition {
  const shown = maskCprNumbers(file);
  const finding = { ...problem, file: shown, severity: 'error' } as const;
  return { file: shown, withheldLines: 0, findings: [finding], outcome: { kind: 'unreadable' } };
}
