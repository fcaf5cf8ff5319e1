import type { Arguments } from './commands.ts';
import { readConfig } from './config.ts';
import { publishSite } from './publish.ts';
import {
  escapeTerminal,
  printFindings,
  printQuarantine,
  renderChanges,
  renderCounts,
  toExitCode,
} from './report.ts';
import { readReview } from './review.ts';
import { StopError } from './stop-error.ts';
import { buildText } from './text.ts';

/** Builds the whole site, reports what was odd, and ends with a short summary. */
export async function runBuild({ input, output, config, strict }: Arguments): Promise<number> {
  const began = performance.now();
  const result = await publishSite({
    input,
    ...(output === undefined ? {} : { output }),
    config: await readConfig(config),
    review: readReview(config),
  });
  const { archive, findings } = result;
  printFindings(findings);
  if (result.privacyStop) throw new StopError(1, buildText.privacyStop);
  if (!result.published) throw new StopError(1, buildText.nothingToPublish);
  const { meetings, itemCount, cases } = archive;
  const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',');
  console.log(buildText.counts(meetings.length, itemCount, cases.length));
  console.log(renderCounts(findings));
  if (result.changes !== undefined) console.log(renderChanges(result.changes));
  console.log(buildText.published(escapeTerminal(result.path), seconds));
  printQuarantine(findings);
  return toExitCode(findings, strict);
}
