import { join } from 'node:path';
import { renderChangedMeetings, renderChanges } from './change-report.ts';
import { DEFAULTS } from './defaults.ts';
import { escapeTerminal } from './escape-terminal.ts';
import type { PublishResult } from './publish.ts';
import {
  countFiles,
  countFindings,
  type Finding,
  printFindings,
  renderCounts,
  renderRuleCounts,
} from './report.ts';
import { buildText, findingText } from './text.ts';

/** What the report of a build depends on beside its result. */
export interface BuildReportOptions {
  readonly input: string;
  readonly seconds: number;
  readonly strict: boolean;
  readonly quiet: boolean;
}

/** So many warnings are read one by one; of more, a person needs the number and where to see them. */
const WARNING_LIMIT = 50;

/** Prints what a build found: errors whole; warnings whole where their file is new or changed, else counted by rule. */
export function printBuildFindings(result: PublishResult, options: BuildReportOptions): void {
  const { findings } = result;
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (options.quiet) {
    printFindings(errors);
    return;
  }
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const isFresh = toFreshness(result, options);
  const fresh = warnings.filter(isFresh);
  const shown = fresh.slice(0, WARNING_LIMIT);
  const rest = [...fresh.slice(WARNING_LIMIT), ...warnings.filter((it) => !isFresh(it))];
  printFindings(shown);
  printRest(rest, fresh.length === shown.length, options);
  printFindings(errors);
}

/** Prints what a published build made: counts, changes, and, as the last line, where it lies. */
export function printBuildSummary(result: PublishResult, options: BuildReportOptions): void {
  const { archive, changes, findings, path } = result;
  const { meetings, itemCount, caseCount } = archive;
  if (!options.quiet) {
    console.log(buildText.counts(meetings.length, itemCount, caseCount));
    console.log(renderCounts(findings));
    if (changes !== undefined) {
      for (const line of [renderChanges(changes), ...renderChangedMeetings(changes)]) {
        console.log(line);
      }
    }
  }
  const leftOut = countFiles(findings.filter(({ severity }) => severity === 'error'));
  console.log(buildText.published(escapeTerminal(path), options.seconds, leftOut));
}

/** What a build did, for other programs; without `changes` where nothing was published. */
export function toBuildJson(result: PublishResult, seconds: number): object {
  const { published, path, archive, changes, findings } = result;
  return {
    published,
    path,
    seconds: Number(seconds.toFixed(3)),
    counts: {
      meetings: archive.meetings.length,
      items: archive.itemCount,
      cases: archive.caseCount,
      ...countFindings(findings),
    },
    ...(changes === undefined ? {} : { changes }),
    findings,
  };
}

/** New and changed files, and those that are left out. A strict build is about every warning. */
function toFreshness(
  { archive, changes, findings }: PublishResult,
  { input, strict }: BuildReportOptions,
): (finding: Finding) => boolean {
  if (strict) return () => true;
  const { created, changed } = changes?.meetings ?? { created: [], changed: [] };
  const ids = new Set([...created, ...changed]);
  const files = archive.meetings.filter(({ id }) => ids.has(id)).map(({ source }) => source.file);
  const published = new Set(archive.meetings.map(({ source }) => join(input, source.file)));
  const broken = findings.filter(({ severity }) => severity === 'error');
  const fresh = new Set([
    ...files.map((file) => join(input, file)),
    ...broken.map(({ file }) => file),
  ]);
  // What no page is made from, nobody knows to be seen before: a file that is left out, the lists beside the config.
  return ({ file }) => fresh.has(file) || !published.has(file);
}

function printRest(
  rest: readonly Finding[],
  areOld: boolean,
  { input }: Pick<BuildReportOptions, 'input'>,
): void {
  if (rest.length === 0) return;
  const place = input === DEFAULTS.input ? '' : ` -- --input ${escapeTerminal(input)}`;
  const lines = [
    findingText.more(rest.length, countFiles(rest), areOld),
    ...renderRuleCounts(rest),
    findingText.showAll(`npm run check${place}`),
  ];
  console.error(`${lines.join('\n')}\n`);
}
