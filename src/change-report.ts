import { styleText } from 'node:util';
import type { Changes } from './changes.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { changeText } from './text.ts';

/** More names than this say less than their number. */
const NAME_LIMIT = 20;

const SIGNS = [
  ['removed', '−', 'red'],
  ['created', '+', 'green'],
  ['changed', '~', 'yellow'],
] as const;

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
  const isNone = SIGNS.every(([kind]) => changes.pages[kind].length === 0);
  return isNone ? changeText.none : `${changeText.title} ${counts.join(' · ')}`;
}

/** The meetings that a build touched, a line each; what went away first, since nobody should overlook it. */
export function renderChangedMeetings({
  meetings,
  renumbered = [],
}: Pick<Changes, 'meetings' | 'renumbered'>): readonly string[] {
  const lines = SIGNS.flatMap(([kind, sign, colour]) =>
    meetings[kind].map((id) => {
      return `  ${styleText(colour, sign, { stream: process.stdout })} ${escapeTerminal(id)}`;
    }),
  );
  const hidden = lines.length - NAME_LIMIT;
  const shown =
    hidden <= 1 ? lines : [...lines.slice(0, NAME_LIMIT), `  ${changeText.more(hidden)}`];
  // An address that shows another meeting than before is told in any case.
  return [
    ...shown,
    ...renumbered.map(({ from, to }) => `  ${escapeTerminal(changeText.renumbered(from, to))}`),
  ];
}
