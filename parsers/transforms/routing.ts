import { isBodyName } from '../bodies.ts';
import {
  bodyLines,
  type Item,
  itemsOf,
  type Line,
  type LineUse,
  type Referat,
  type Section,
} from '../tree.ts';

/** A name that goes on on the next line: `Teknik- og` / `Miljøudvalget`. */
const GOES_ON = /(?:\sog|-|,|\sfor)$/u;

/**
 * Reads Sagstype and Behandling. What stands below a Sagstype's one line is text without a heading.
 *
 * ```
 * Direktionen, Økonomiudvalget.
 * ^^^^^^^^^^^  ^^^^^^^^^^^^^^^
 * ```
 */
export function routing(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    for (const child of [...item.children]) {
      if (child.type !== 'section') continue;
      const lines = bodyLines(child);
      if (child.kind === 'caseType') {
        const [line] = lines;
        if (line) item.caseType ??= withoutStop(line.value);
        keep(item, child, lines.slice(0, 1), 'caseType');
      } else if (child.kind === 'routing') {
        const own = lines.slice(0, countBodies(lines));
        item.routing = [...item.routing, ...toBodies(own)];
        keep(item, child, own, 'routing');
      }
    }
  }
}

/** Leaves a passage the lines that are its own; the rest becomes a passage without a heading. */
function keep(item: Item, section: Section, own: readonly Line[], use: LineUse): void {
  for (const line of own) line.use = use;
  const rest = section.children.splice(
    section.children.length - bodyLines(section).length + own.length,
  );
  if (rest.length === 0) return;
  const remarks: Section = { type: 'section', kind: 'remarks', children: rest };
  item.children.splice(item.children.indexOf(section) + 1, 0, remarks);
}

/** How many lines name bodies: the first, and those below it that go on with it or are built as names. */
function countBodies(lines: readonly Line[]): number {
  const end = lines.findIndex((line, index) => {
    const above = lines[index - 1]?.value.trim();
    if (above === undefined || GOES_ON.test(above)) return false;
    return !line.value.split(',').every((name) => isBodyName(withoutStop(name)));
  });
  return end < 0 ? lines.length : end;
}

function toBodies(lines: readonly Line[]): readonly string[] {
  let text = '';
  for (const line of lines) {
    const words = line.value.trim();
    if (text === '') text = words;
    else text += GOES_ON.test(text) ? ` ${words}` : `, ${words}`;
  }
  return text
    .split(',')
    .map(withoutStop)
    .filter((name) => name !== '');
}

function withoutStop(text: string): string {
  return text.trim().replace(/\s*\.$/u, '');
}
