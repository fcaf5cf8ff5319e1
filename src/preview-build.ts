import { resolve } from 'node:path';
import { printBuildFindings } from './build-report.ts';
import { readConfig } from './config.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { toFailureText } from './failure.ts';
import { type InputChanges, renderPreviewLine, toInputChanges } from './preview-line.ts';
import { buildProgress } from './progress.ts';
import { DEFAULT_OUTPUT, type Kept, type PublishResult, publishSite } from './publish.ts';
import type { Finding } from './report.ts';
import { readReview } from './review.ts';
import { prepareOutput, settleOutput } from './settle-output.ts';
import { StopError } from './stop-error.ts';
import { buildText } from './text.ts';

/** What the preview is built from and into: the arguments of the process, in this order. */
export interface PreviewPlaces {
  readonly input: string;
  readonly config: string;
  /** The link that the preview is served from. */
  readonly output: string;
  /** Where what was read and indexed is kept. */
  readonly cache: string;
}

/** What one build of the preview came to. */
export interface PreviewResult {
  readonly published: boolean;
  /** What is wrong, as plain text: with the whole build, or with single files that are left out. */
  readonly problem?: string;
  /** The pages that differ from those served before, by their path within the site. */
  readonly changed: readonly string[];
}

const MOST_PROBLEMS = 10;

/** Builds the preview whenever the parent process asks, one build at a time, and keeps what it knows in between. */
export function runPreviewBuilds(places: PreviewPlaces): void {
  const kept: Kept = {};
  let files: InputChanges['files'] | undefined;
  const build = async (): Promise<PreviewResult> => {
    const began = performance.now();
    const progress = buildProgress(process.stderr);
    try {
      const { input, output, cache } = places;
      const config = await readConfig(places.config);
      const review = readReview(places.config);
      const options = {
        ...{ input, output, cache, config, review, progress },
        isLinked: true,
        lender: DEFAULT_OUTPUT,
      };
      const result = await publishSite(options, kept).finally(progress.end);
      const seconds = (performance.now() - began) / 1000;
      const inputs = toInputChanges(files, result.files);
      printBuildFindings(result, { input, seconds, strict: false, quiet: false });
      if (result.published) {
        files = inputs.files;
        console.log(renderPreviewLine(result, inputs, input, seconds));
      } else console.error(toStopText(result));
      return toPreviewResult(result);
    } catch (error) {
      const problem = error instanceof StopError ? error.message : toFailureText(error);
      console.error(problem);
      return { published: false, problem, changed: [] };
    }
  };
  /** How many builds were asked for that haven't begun. */
  let wanted = 0;
  let isWarm = false;
  const prepareNext = async (): Promise<void> => {
    const isWanted = (): boolean => wanted > 0;
    if (kept.last === undefined || isWanted()) return;
    try {
      settleOutput(kept.last.output);
      if (!isWarm) {
        isWarm = true;
        const { rehearse } = await import('./rehearse.ts');
        await rehearse(kept.last, resolve(places.cache, 'opvarmning'), isWanted);
      }
      // Last: a rehearsal gives the files a second name for a while, and they count as others then.
      await prepareOutput(kept.last.output);
    } catch {
      // The next build says what is wrong.
    }
  };
  let last = Promise.resolve();
  process.on('message', () => {
    wanted += 1;
    last = last
      .then(() => {
        wanted -= 1;
        return build();
      })
      .then((result) => void process.send?.(result))
      .then(prepareNext);
  });
  process.on('disconnect', () => process.exit());
}

function toPreviewResult(result: PublishResult): PreviewResult {
  const { published, findings, changes } = result;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const lines = errors.slice(0, MOST_PROBLEMS).map(toLine);
  if (!published) lines.unshift(toStopText(result));
  return {
    published,
    ...(lines.length === 0 ? {} : { problem: lines.join('\n') }),
    changed: changes === undefined ? [] : Object.values(changes.pages).flat(),
  };
}

function toStopText({ privacyStop }: PublishResult): string {
  return privacyStop ? buildText.privacyStop : buildText.nothingToPublish;
}

function toLine({ file, line, column, reason }: Finding): string {
  const place = [file, line, line === undefined ? undefined : column];
  return `${escapeTerminal(place.filter((part) => part !== undefined).join(':'))}  ${reason}`;
}
