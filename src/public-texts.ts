import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listItems } from './item-refs.ts';
import type { Meeting } from './meeting.ts';
import { perObject } from './per-object.ts';
import type { ArchiveReading, PublishedFile } from './read-archive.ts';
import type { TextLists } from './secrets.ts';
import type { Site } from './site.ts';
import { listSiteFiles } from './site-files.ts';

/** What stands before a point of a list, at the start of a line: `1. `, `- o `, `a) `. */
const LIST_MARKS = /^[^\S\n]*(?:[-·•][^\S\n]*)?(?:o[^\S\n]+|[\p{L}\d]{1,3}[.)][^\S\n]+)?/gmu;

/** Titles that are looked through together. */
const MANY_TITLES = 200;

/** What may stand in a site: not all of it is read for each build. */
export interface PublicTexts {
  /** The keys of the numbers that the site's lists are made of: open items', and those that closed items show. */
  readonly listNumbers: () => Iterable<readonly string[]>;
  /** What the files that were read say openly, and every title: nearly all that a build writes. */
  listKnown(read: readonly PublishedFile[]): TextLists;
  /** The rest: the texts of files that weren't read, and the words of the pages themselves. */
  listOthers(read: readonly PublishedFile[]): TextLists;
}

/** The public texts of a site. `templates`: the folder with the pages' own words; `isNew`: whether a file's meeting is new in it. */
export function buildPublicTexts(
  {
    archive,
    listOpenNumbers,
    listClosedHeads,
    readOtherTexts,
  }: Pick<ArchiveReading, 'archive' | 'listOpenNumbers' | 'listClosedHeads' | 'readOtherTexts'>,
  { config, kle }: Site,
  templates: string,
  isNew: (meeting: Meeting) => boolean,
): PublicTexts {
  const listKnown = function* (read: readonly PublishedFile[]) {
    const fresh = new Set(archive.meetings.filter(isNew));
    const byFile = new Map(read.flatMap((file) => (file.published ? [[file.input, file]] : [])));
    const known = new Set<string>();
    let titles: string[] = [];
    // What is new on a page is mostly a new meeting's; where it says what another one says, that is mostly a young one too.
    const others = archive.meetings.filter((meeting) => !fresh.has(meeting)).reverse();
    for (const meeting of [...fresh, ...others]) {
      const file = byFile.get(meeting.source.file);
      if (file !== undefined) yield* toOpenTexts(file.readDisclosure().open);
      // A page lists titles of meetings that were not read again; none of them has changed.
      else titles.push(...listOpenTitles(meeting).filter((title) => isNewIn(known, title)));
      if (titles.length < MANY_TITLES) continue;
      yield titles.join('\n');
      titles = [];
    }
    // Closed items' titles too.
    yield [...titles, ...[...listClosedHeads()].flat()].join('\n');
  };
  /** Where another meeting prints a closed item's number, that meeting's texts are mostly all that is needed. */
  const readCited = function* (read: readonly PublishedFile[]) {
    const numbers = read.flatMap(({ readDisclosure }) => readDisclosure().numbers);
    const files = numbers.flatMap(({ text }) => {
      const items = archive.caseByNumber.get(text.toUpperCase())?.items ?? [];
      return items.map(({ meeting }) => meeting.source.file);
    });
    for (const open of readOtherTexts(new Set(files))) yield* toOpenTexts(open);
  };
  const readAll = function* () {
    for (const open of readOtherTexts()) yield* toOpenTexts(open);
    yield* readPageWords(templates);
    yield JSON.stringify(config);
    yield* kle?.values() ?? [];
  };
  return {
    listNumbers: listOpenNumbers,
    listKnown: (read) => [() => listKnown(read)],
    listOthers: (read) => [() => readCited(read), readAll],
  };
}

/** Whether something is met for the first time. */
function isNewIn(known: Set<string>, title: string): boolean {
  const isNew = !known.has(title);
  known.add(title);
  return isNew;
}

/** A file's open lines, as they are and as a page shows them: the number of a list's point is no text of its own. */
function toOpenTexts(open: string): readonly string[] {
  return [open, open.replace(LIST_MARKS, '')];
}

const listOpenTitles = perObject((meeting: Meeting): readonly string[] =>
  listItems(meeting).flatMap((item) => (item.public ? item.title : [])),
);

/** The words that the pages themselves bring: their sources, read as text. */
function readPageWords(templates: string): readonly string[] {
  return listSiteFiles(templates)
    .filter((file) => /\.(?:tsx?|md)$/u.test(file))
    .map((file) => readFileSync(join(templates, file), 'utf8'));
}
