import { join } from 'node:path';
import type { Changes } from './changes.ts';
import { escapeTerminal } from './escape-terminal.ts';
import type { PublishResult } from './publish.ts';
import { buildText, previewText } from './text.ts';

/** Which input files are new, changed or gone since the build before, by name; and all of them with their hashes. */
export interface InputChanges {
  readonly names: readonly string[];
  readonly files: ReadonlyMap<string, string>;
}

/** More names than this say less than their number. */
const MOST_NAMES = 3;

/** What is different between two listings of the input; nothing is, where there was none before. */
export function toInputChanges(
  before: InputChanges['files'] | undefined,
  listed: PublishResult['files'],
): InputChanges {
  const files = new Map(listed.map(({ file, sha256 }) => [file, sha256]));
  const fresh = [...files].filter(([file, sha256]) => before?.get(file) !== sha256);
  const gone = [...(before?.keys() ?? [])].filter((file) => !files.has(file));
  const names = before === undefined ? [] : [...fresh.map(([file]) => file), ...gone];
  return { names, files };
}

/** `seeds/ny.txt → 1 møde, 9 punkter, 14 sider, indeks opdateret, 0,3 s`; the first build says what the archive has. */
export function renderPreviewLine(
  { archive, changes }: Pick<PublishResult, 'archive' | 'changes'>,
  { names }: InputChanges,
  input: string,
  seconds: number,
): string {
  const { meetings, itemCount, caseCount } = archive;
  if (names.length === 0 && isNothing(changes)) {
    return previewText.ready(buildText.counts(meetings.length, itemCount, caseCount), seconds);
  }
  const shown = names.slice(0, MOST_NAMES).map((name) => escapeTerminal(join(input, name)));
  const what =
    names.length > MOST_NAMES ? [...shown, previewText.more(names.length - MOST_NAMES)] : shown;
  return previewText.changed(what.join(', '), {
    meetings: count(changes, 'meetings'),
    items: count(changes, 'items'),
    pages: count(changes, 'pages'),
    seconds,
  });
}

function count(changes: Changes | undefined, kind: 'pages' | 'meetings' | 'items'): number {
  return changes === undefined ? 0 : Object.values(changes[kind]).flat().length;
}

function isNothing(changes: Changes | undefined): boolean {
  return count(changes, 'pages') === 0;
}
