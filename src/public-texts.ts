import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Meeting } from './meeting.ts';
import { once } from './once.ts';
import { perObject } from './per-object.ts';
import type { ArchiveReading, PublishedFile } from './read-archive.ts';
import type { TextLists } from './secrets.ts';
import type { Site } from './site.ts';
import { listSiteFiles } from './site-files.ts';
import { toNumberKey } from './withheld-numbers.ts';

/** What stands before a point of a list: `1. `, `- o `, `a) `. */
const LIST_MARK = /^\s*(?:[-·•]\s*)?(?:o\s+|[\p{L}\d]{1,3}[.)]\s+)?/u;

/** What may stand in a site: not all of it is read for each build. */
export interface PublicTexts {
  /** The keys of the open items' numbers, which the site's lists are made of. */
  readonly toNumbers: () => readonly string[];
  /** What the files that were read say openly, and every title: nearly all that a build writes. */
  listKnown(read: readonly PublishedFile[]): TextLists;
  /** The rest: the texts of files that weren't read, and the words of the pages themselves. */
  listOthers(read: readonly PublishedFile[]): TextLists;
}

/** The public texts of a site. `templates`: the folder with the pages' own words; `isNew`: whether a file's meeting is new in it. */
export function buildPublicTexts(
  {
    archive,
    listClosedHeads,
    readOtherTexts,
  }: Pick<ArchiveReading, 'archive' | 'listClosedHeads' | 'readOtherTexts'>,
  { config, kle }: Site,
  templates: string,
  isNew: (meeting: Meeting) => boolean,
): PublicTexts {
  const fresh = once(() => new Set(archive.meetings.filter(isNew).map(toFile)));
  const listRead = function* (read: readonly PublishedFile[]) {
    for (const { published, readDisclosure } of read) {
      if (published) yield* toOpenTexts(readDisclosure().open);
    }
  };
  /** A page lists titles of meetings that were not read again, closed items' too; none of them has changed. */
  const listTitles = () => {
    // Most meetings have some of the same titles.
    const titles = new Set(archive.meetings.flatMap(listOpenTitles));
    return [[...titles, ...listClosedHeads()].join('\n')];
  };
  /** Where another meeting prints a closed item's number, that meeting's texts are mostly all that is needed. */
  const readCited = function* (read: readonly PublishedFile[]) {
    const numbers = read.flatMap(({ readDisclosure }) => readDisclosure().numbers);
    const files = numbers.flatMap(({ text }) => {
      const items = archive.caseByNumber.get(text.toUpperCase())?.items ?? [];
      return items.map(({ meeting }) => meeting.source.file);
    });
    for (const lines of readOtherTexts(new Set(files))) yield* toOpenTexts(lines);
  };
  const readAll = function* () {
    for (const lines of readOtherTexts()) yield* toOpenTexts(lines);
    yield* readPageWords(templates);
    yield JSON.stringify(config);
    yield* kle?.values() ?? [];
  };
  return {
    toNumbers: once(() => archive.meetings.flatMap(listOpenNumbers)),
    // What is new on a page is mostly a new meeting's, and all but its texts are titles.
    listKnown: (read) => [
      () => listRead(read.filter(({ input }) => fresh().has(input))),
      listTitles,
      () => listRead(read.filter(({ input }) => !fresh().has(input))),
    ],
    listOthers: (read) => [() => readCited(read), readAll],
  };
}

function toFile({ source }: Meeting): string {
  return source.file;
}

/** A file's open lines in a row, as they are and as a page shows them: the number of a list's point is no text of its own. */
function toOpenTexts(lines: readonly string[]): readonly string[] {
  const points = lines.map((line) => line.replace(LIST_MARK, ''));
  return [lines.join('\n'), points.join('\n')];
}

/** The keys of a meeting's open numbers. A closed item's are public only where its file says so. */
const listOpenNumbers = perObject(({ items }: Meeting): readonly string[] => {
  const numbers = items
    .filter((item) => item.public)
    .flatMap((item) => [item.caseNumber, item.journalNumber, item.documentNumber]);
  return numbers.flatMap((number) => (number === undefined ? [] : toNumberKey(number)));
});

const listOpenTitles = perObject(({ items }: Meeting): readonly string[] =>
  items.filter((item) => item.public).map(({ title }) => title),
);

/** The words that the pages themselves bring: their sources, read as text. */
function readPageWords(templates: string): readonly string[] {
  return listSiteFiles(templates)
    .filter((file) => /\.(?:tsx?|md)$/u.test(file))
    .map((file) => readFileSync(join(templates, file), 'utf8'));
}
