import { bodyLines, itemsOf, type Line, type Referat } from '../tree.ts';

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
        const [line, ...rest] = lines;
        if (!line) continue;
        line.use = 'caseType';
        item.caseType ??= withoutStop(line.value);
        if (rest.length === 0) continue;
        child.children.splice(-rest.length);
        item.children.splice(item.children.indexOf(child) + 1, 0, {
          type: 'section',
          kind: 'remarks',
          children: rest,
        });
      } else if (child.kind === 'routing') {
        item.routing = [...item.routing, ...toBodies(lines)];
      }
    }
  }
}

function toBodies(lines: readonly Line[]): readonly string[] {
  let text = '';
  for (const line of lines) {
    line.use = 'routing';
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
