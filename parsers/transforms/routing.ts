import { bodyLines, itemsOf, type Line, type Referat } from '../tree.ts';
import { GOES_ON } from './overflow.ts';

/** Bodies may stand in a list, a line each. */
const BULLET = /^[-•·–]\s+/u;

/**
 * Reads Sagstype and Behandling.
 *
 * ```
 * Direktionen, Økonomiudvalget.
 * ^^^^^^^^^^^  ^^^^^^^^^^^^^^^
 * ```
 */
export function routing(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    for (const child of item.children) {
      if (child.type !== 'section') continue;
      const lines = bodyLines(child);
      const [line] = lines;
      if (child.kind === 'caseType' && line) {
        line.use = 'caseType';
        item.caseType ??= withoutStop(line.value);
      } else if (child.kind === 'routing') {
        for (const body of lines) body.use = 'routing';
        item.routing = [...item.routing, ...toBodies(lines)];
      }
    }
  }
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
  return text
    .trim()
    .replace(BULLET, '')
    .replace(/\s*\.$/u, '');
}
