import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { RuleId } from './parsed-meeting.ts';
import type { Referat } from './tree.ts';

/** A rule reports, and never edits. Its words are Danish: the clerk reads them. */
export interface Rule {
  readonly id: RuleId;
  readonly severity: 'warning' | 'error';
  /** What the rule means and what to do about it. */
  readonly explanation: string;
  readonly check: (tree: Referat, report: Report) => void;
}

/** One finding: where, what was met and what was expected, and the other place that says so. */
export type Report = (
  reason: string,
  place: NonNullable<Node['position']>,
  other?: { readonly reason: string; readonly place: NonNullable<Node['position']> },
) => void;

/** Runs a rule over a tree; its findings become messages of the file. */
export function runRule(rule: Rule, tree: Referat, file: VFile): void {
  rule.check(tree, (reason, place, other) => {
    const message = file.message(reason, { place, ruleId: rule.id, source: 'referat' });
    if (rule.severity === 'error') message.fatal = true;
    message.note = rule.explanation;
    if (other)
      message.cause = file.message(other.reason, { place: other.place, source: 'referat' });
    if (other) file.messages.pop();
  });
}
