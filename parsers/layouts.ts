import type { LayoutName } from './parsed-meeting.ts';
import { type Line, leavesOf, type Referat } from './tree.ts';

/** A generation of the template: the constructs that it promises, and those that it never has. */
interface Layout {
  readonly name: LayoutName;
  readonly expects: readonly Line['construct'][];
  readonly never: readonly Line['construct'][];
}

/** The generations that are known. A new one is a record here, rows in the construct table, and a fixture. */
const LAYOUTS: readonly Layout[] = [
  {
    name: '2017',
    expects: ['repeated-title', 'access', 'metadata', 'decision-heading'],
    never: ['bare-case-number', 'decision-label'],
  },
  {
    name: '2024',
    expects: ['bare-case-number', 'decision-label'],
    never: ['repeated-title', 'access', 'metadata'],
  },
];

/** The layout whose promise the text keeps best: most of what it promises, least of what it never has. */
export function toLayout(tree: Referat): LayoutName {
  const counts = new Map<Line['construct'], number>();
  for (const line of leavesOf(tree))
    counts.set(line.construct, (counts.get(line.construct) ?? 0) + 1);
  const sum = (constructs: readonly Line['construct'][]): number =>
    constructs.reduce((total, construct) => total + (counts.get(construct) ?? 0), 0);
  const scored = LAYOUTS.map(({ name, expects, never }) => ({
    name,
    score: sum(expects) - sum(never),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.name : 'other';
}
