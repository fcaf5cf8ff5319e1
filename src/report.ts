import { styleText } from 'node:util';
import { escapeTerminal } from './escape-terminal.ts';
import { groupBy } from './group-by.ts';
import { buildText, findingText } from './text.ts';

/** Something odd in an input file, with its place, for the terminal. */
export interface Finding {
  /** The file as it is printed: its path as the user would open it. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly ruleId: string;
  readonly severity: 'warning' | 'error';
  readonly reason: string;
}

/** How many findings stop a file, and how many only warn. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** Findings as terminal text: `file:line:col  rule  reason`, a blank line between files; empty where there are none. */
export function renderFindings(findings: readonly Finding[]): string {
  const groups = groupBy(findings, ({ file }) => file).values();
  const blocks = [...groups].map((group) => [...group].sort(byPlace).map(renderFinding));
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** Prints findings to standard error, warnings before errors: standard output is for what a command makes. */
export function printFindings(findings: readonly Finding[]): void {
  for (const severity of ['warning', 'error'] as const) {
    const found = findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) continue;
    const title = { warning: findingText.warnings, error: findingText.errors }[severity];
    console.error(`${bold(title(countFiles(found)))}\n${renderFindings(found)}`);
  }
}

/** How many warnings each rule has that are not shown one by one, the most frequent first, and how to see them. */
export function renderRuleCounts(findings: readonly Finding[]): readonly string[] {
  const rules = [...groupBy(findings, ({ ruleId }) => ruleId)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return rules.map(([rule, found]) => findingText.ofRule(found.length, rule));
}

/** 0 where all can be published, warnings included; 1 where something can't, or where a strict run has a warning. */
export function toExitCode(findings: readonly Finding[], strict: boolean): 0 | 1 {
  const { errors, warnings } = countFindings(findings);
  return errors > 0 || (strict && warnings > 0) ? 1 : 0;
}

/** `2 fejl, 14 advarsler`. */
export function renderCounts(findings: readonly Finding[]): string {
  const { errors, warnings } = countFindings(findings);
  return buildText.messages(errors, warnings);
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

/** How many files something was found in. */
export function countFiles(findings: readonly Finding[]): number {
  return new Set(findings.map(({ file }) => file)).size;
}

function renderFinding({ file, line, column, ruleId, severity, reason }: Finding): string {
  const place = [file, line, line === undefined ? undefined : column];
  const where = place.filter((part) => part !== undefined).join(':');
  const colour = severity === 'error' ? 'red' : 'yellow';
  const rule = styleText(colour, ruleId, { stream: process.stderr });
  return `${escapeTerminal(where)}  ${rule}  ${escapeTerminal(reason)}`;
}

function bold(text: string): string {
  return styleText('bold', text, { stream: process.stderr });
}

function byPlace(a: Finding, b: Finding): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
