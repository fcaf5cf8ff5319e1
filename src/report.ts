import { styleText } from 'node:util';
import type { Changes } from './changes.ts';
import { buildText, changeText } from './text.ts';

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
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group === undefined) groups.set(finding.file, [finding]);
    else group.push(finding);
  }
  const blocks = [...groups.values()].map((group) => group.sort(byPlace).map(renderFinding));
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** Prints findings to standard error: standard output is for what a command makes. */
export function printFindings(findings: readonly Finding[]): void {
  if (findings.length > 0) console.error(renderFindings(findings));
}

/** Prints, as the last thing that a build says, each file that was left out, with its first reason. */
export function printQuarantine(findings: readonly Finding[]): void {
  const reasons = new Map<string, string>();
  for (const { file, severity, reason } of findings) {
    if (severity === 'error' && !reasons.has(file)) reasons.set(file, reason);
  }
  if (reasons.size === 0) return;
  const lines = [...reasons].map((parts) => parts.map(escapeTerminal).join(': '));
  console.error(`\n${buildText.quarantined(lines)}`);
}

/** `Ændringer: sider +3 ~12 −1 · møder …`: what a build made public, changed and took away. */
export function renderChanges(changes: Changes): string {
  const counts = (['pages', 'meetings', 'items'] as const).map((kind) => {
    const { created, changed, removed } = changes[kind];
    return changeText.counts(
      changeText.kinds[kind],
      created.length,
      changed.length,
      removed.length,
    );
  });
  return `${changeText.title} ${counts.join(' · ')}`;
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

/** A string from outside with every control, bidi and invisible character spelled out, so that it can't steer a terminal. */
export function escapeTerminal(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`,
  );
}

/** escapeTerminal line by line, for a text that has lines of its own. */
export function escapeLines(text: string): string {
  return text.split('\n').map(escapeTerminal).join('\n');
}

/** What an error that nobody foresaw says: the innermost one's words, and its place in the program. */
export function toFailureText(error: unknown): string {
  const chain = toChain(error);
  const disk = chain.find((link) => toDiskReason(link) !== undefined);
  const last = chain.at(-1);
  if (disk !== undefined) return buildText.failed(`${toDiskReason(disk)} (${disk.message})`);
  const messages = chain.slice(0, -1).map(({ message }) => message);
  return buildText.failed([...messages, last?.stack ?? String(error)].join('\n'));
}

function toChain(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return [];
  // Eleventy keeps what went wrong in `originalError`.
  const inner = 'originalError' in error ? error.originalError : error.cause;
  return [error, ...toChain(inner)];
}

function toDiskReason(error: Error): string | undefined {
  return 'code' in error ? buildText.diskErrors[String(error.code)] : undefined;
}

function countFindings(findings: readonly Finding[]): FindingCounts {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

function renderFinding({ file, line, column, ruleId, severity, reason }: Finding): string {
  const place = [file, line, line === undefined ? undefined : column];
  const where = place.filter((part) => part !== undefined).join(':');
  const colour = severity === 'error' ? 'red' : 'yellow';
  const rule = styleText(colour, ruleId, { stream: process.stderr });
  return `${escapeTerminal(where)}  ${rule}  ${escapeTerminal(reason)}`;
}

function byPlace(a: Finding, b: Finding): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
