import type { Construct, Context } from '../parsers/construct.ts';
import { findConstruct } from '../parsers/constructs.ts';

/** Nothing stands before the line: what it is, it is by itself. */
const ALONE: Context = {
  previous: undefined,
  isClose: false,
  item: undefined,
  listed: { titles: [], folded: new Set() },
};

/** What a line is in a referat whatever stands around it, a heading or a label; undefined where it is words. */
export function toStructure(line: string): Construct['name'] | undefined {
  const { name } = findConstruct('body', line, ALONE).construct;
  return name === 'text' ? undefined : name;
}
