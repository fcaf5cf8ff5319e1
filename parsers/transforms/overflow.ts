import { isBodyName } from '../bodies.ts';
import {
  bodyLines,
  type Item,
  itemsOf,
  type Line,
  type PassageKind,
  type Referat,
  type Section,
} from '../tree.ts';

/** A name that goes on on the next line: `Teknik- og` / `Miljøudvalget`. */
export const GOES_ON = /(?:\sog|-|,|\sfor)$/u;
/** A line that looks like a heading: short, with a capital, and no stop. */
const HEADING_LIKE = /^\p{Lu}[^.,:;!?]{2,60}$/u;

/** How many of a passage's lines are its own, for the passages that hold values. */
const OWN_LINES: ReadonlyMap<PassageKind, (lines: readonly Line[]) => number> = new Map([
  ['caseType', () => 1],
  ['routing', countBodies],
  ['recommendation', countRecommendation],
]);

/**
 * Takes what stands below a value out of its passage: under a heading that nobody knows, prose follows where a value
 * was due. It becomes a passage without a heading, so that no body and no recommendation is made of it.
 *
 * ```
 * Behandling
 *
 * Direktionen.
 *
 * Den videre proces
 * ^^^^^^^^^^^^^^^^^
 * ```
 */
export function overflow(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    for (const child of [...item.children]) {
      if (child.type === 'section') keepOwn(item, child, countOwnLines(child));
    }
  }
}

/** How many of a section's lines below its label are its own: all, where it holds no values. */
export function countOwnLines(section: Section): number {
  const lines = bodyLines(section);
  return OWN_LINES.get(section.kind)?.(lines) ?? lines.length;
}

function keepOwn(item: Item, section: Section, own: number): void {
  const first = bodyLines(section)[own];
  const rest = first ? section.children.splice(section.children.indexOf(first)) : [];
  if (rest.length === 0) return;
  const remarks: Section = { type: 'section', kind: 'remarks', children: rest };
  item.children.splice(item.children.indexOf(section) + 1, 0, remarks);
}

/** The first line, and those below it that go on with it or are built as bodies' names. */
function countBodies(lines: readonly Line[]): number {
  const end = lines.findIndex((line, index) => {
    const above = lines[index - 1]?.value.trim();
    if (above === undefined || GOES_ON.test(above)) return false;
    return !line.value.split(',').every((name) => isBodyName(name.trim().replace(/\.$/u, '')));
  });
  return end < 0 ? lines.length : end;
}

/** Up to a line that looks like a heading after a whole sentence: points without stops are points. */
function countRecommendation(lines: readonly Line[]): number {
  const end = lines.findIndex(
    (line, index) =>
      (lines[index - 1]?.value.trim().endsWith('.') ?? false) &&
      index < lines.length - 1 &&
      HEADING_LIKE.test(line.value.trim()),
  );
  return end < 0 ? lines.length : end;
}
