import type { HeadValues } from '../head-values.ts';
import { parseDecisionHeading } from '../passage-lines.ts';
import {
  bodyLines,
  type Decision,
  type Item,
  itemsOf,
  type Line,
  type Referat,
  type Section,
} from '../tree.ts';
import { isOwn } from './own.ts';

/** A body's name and a date end sooner. */
const LONGEST_HEADING = 200;

/**
 * Takes a decision out of the passage that it fell into, where its words stand on the line of its heading. In prose,
 * such a line tells of an earlier meeting: only this meeting's is one, and those that stand right above it.
 *
 * ```
 * Byrådets møde den 12. marts 2019: Godkendt.
 * ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^
 * ```
 */
export function gluedDecisions(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    item.children = item.children.flatMap((child) =>
      child.type === 'section' ? split(child, tree.meeting) : [child],
    );
  }
}

function split(section: Section, meeting: HeadValues): Item['children'] {
  const lines = bodyLines(section);
  const own = lines.findIndex((line) => isOwnGlued(line, meeting));
  if (own < 0) return [section];
  let first = own;
  while (first > 0 && toGlued(lines[first - 1] as Line)) first -= 1;
  const start = section.children.indexOf(lines[first] as Line);
  const decisions: Decision[] = [];
  for (const line of section.children.splice(start)) {
    const glued = toGlued(line);
    if (glued) decisions.push({ type: 'decision', children: [glued] });
    else decisions.at(-1)?.children.push(line);
  }
  return section.children.length > 0 ? [section, ...decisions] : decisions;
}

function isOwnGlued(line: Line, meeting: HeadValues): boolean {
  const glued = toGlued(line);
  return glued !== undefined && isOwn({ type: 'decision', children: [glued] }, meeting);
}

/** The line as a heading that has its decision's words beside it. */
function toGlued(line: Line): Line | undefined {
  const text = line.value.trim();
  const end = text.slice(0, LONGEST_HEADING).indexOf(': ') + 1;
  const heading = end > 0 ? parseDecisionHeading(text.slice(0, end)) : undefined;
  const said = text.slice(end).trim();
  return heading && { ...line, construct: 'decision-heading', fields: { ...heading, said } };
}
