import type { HeadValues } from './head-values.ts';
import { parseNames } from './names.ts';
import { toSlug } from './slug.ts';
import { itemsOf, type Line, leavesOf, type Referat } from './tree.ts';
import { parseDate, parseTime } from './values.ts';

/** The lines above the contents list. */
export function headLines(tree: Referat): readonly Line[] {
  return tree.children.find((child) => child.type === 'head')?.children ?? [];
}

/** The head's values; the head line's date counts before that of `Mødedato`. */
export function parseHead(tree: Referat): HeadValues {
  const lines = headLines(tree);
  const find = (construct: Line['construct'], field: string): string | undefined =>
    lines.find((line) => line.construct === construct && line.fields[field])?.fields[field];
  const all = (construct: Line['construct']): readonly string[] =>
    lines
      .filter((line) => line.construct === construct)
      .flatMap((line) => parseNames(line.fields['value'] ?? ''));
  const name = find('referat', 'body')?.replace(/\s+/gu, ' ');
  const slug = name && toSlug(name);
  const date =
    parseDate(find('referat', 'date') ?? '') ?? parseDate(find('meeting-date', 'date') ?? '');
  const startTime = parseTime(find('meeting-date', 'start') ?? find('times', 'start') ?? '');
  const endTime = parseTime(
    find('meeting-date', 'end') ??
      find('times', 'end') ??
      find('times', 'stop') ??
      meetingEnd(tree) ??
      '',
  );
  const place = find('place', 'value')?.trim();
  return {
    ...(name && slug ? { body: { name, slug } } : {}),
    ...(date ? { date } : {}),
    ...(startTime ? { startTime } : {}),
    ...(endTime ? { endTime } : {}),
    ...(place ? { place } : {}),
    participants: all('participants'),
    apologies: all('apologies'),
  };
}

/** `Mødet hævet kl. 14:45` stands below the last item. */
function meetingEnd(tree: Referat): string | undefined {
  const last = itemsOf(tree).at(-1);
  return last && leavesOf(last).find(({ construct }) => construct === 'meeting-end')?.fields['end'];
}
