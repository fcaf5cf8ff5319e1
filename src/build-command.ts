import type { Arguments } from './arguments.ts';
import {
  type BuildReportOptions,
  printBuildFindings,
  printBuildSummary,
  toBuildJson,
} from './build-report.ts';
import { readConfig } from './config.ts';
import { renderJson } from './escape-terminal.ts';
import { buildProgress, NO_PROGRESS } from './progress.ts';
import { type PublishResult, publishSite } from './publish.ts';
import { toExitCode } from './report.ts';
import { readReview } from './review.ts';
import { StopError } from './stop-error.ts';
import { buildText } from './text.ts';

/** Builds the whole site, reports what was odd, and ends with a short summary; with `--json` with one object. */
export async function runBuild(args: Arguments): Promise<number> {
  const { input, output, config, strict, quiet, json } = args;
  const began = performance.now();
  const progress = quiet || json ? NO_PROGRESS : buildProgress(process.stderr);
  const result = await publishSite({
    input,
    ...(output === undefined ? {} : { output }),
    config: await readConfig(config),
    review: readReview(config),
    progress,
  }).finally(() => progress.end());
  const seconds = (performance.now() - began) / 1000;
  const problem = toProblem(result);
  if (json) {
    console.log(renderJson({ ...toBuildJson(result, seconds), ...(problem && { problem }) }));
    return problem === undefined ? toExitCode(result.findings, strict) : 1;
  }
  const options: BuildReportOptions = { input, seconds, strict, quiet };
  printBuildFindings(result, options);
  if (problem !== undefined) throw new StopError(1, problem);
  printBuildSummary(result, options);
  return toExitCode(result.findings, strict);
}

/** Why nothing was published. */
function toProblem({ published, privacyStop }: PublishResult): string | undefined {
  if (published) return undefined;
  return privacyStop ? buildText.privacyStop : buildText.nothingToPublish;
}
