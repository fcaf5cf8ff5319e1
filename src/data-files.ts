// biome-ignore lint/performance/noNamespaceImport: by its name `z` it brings its messages in sixty languages.
import * as z from 'zod';
import { toPublishedMeeting, toVersion } from './complete-meeting.ts';
import type { DataFile } from './data-file.ts';
import { toFeeds } from './feeds.ts';
import { renderHeaders } from './headers.ts';
import { listItems } from './item-refs.ts';
import type { JoinedFile } from './joined-file.ts';
import { toKey } from './key.ts';
import { keepLatest } from './latest.ts';
import { type Meeting, meetingSchema } from './meeting.ts';
import { renderOpenSearch } from './opensearch.ts';
import { perObject } from './per-object.ts';
import type { Site } from './site.ts';
import { toSitePath } from './site-path.ts';
import { renderRobots, SITEMAP, toSitemap } from './sitemap.ts';
import { toStayingKey } from './staying-files.ts';
import { TABLES } from './tables.ts';
import type { Urls } from './urls.ts';

/** The files of the site that are no pages and not joined, one after the other: all of them, or those that don't stay as they are. */
export function* toDataFiles(site: Site): Iterable<DataFile> {
  const { urls } = site;
  const { index } = sitemapOf(site);
  yield* toMeetingFiles(site);
  yield* toSourceFiles(site);
  yield* toFeeds(site);
  const texts: readonly TextFile[] = [
    ...(index === undefined ? [] : [{ path: SITEMAP, text: index }]),
    { path: 'robots.txt', text: renderRobots(site) },
    { path: toSitePath(urls, urls.openSearch()), text: renderOpenSearch(site) },
    { path: '_headers', text: renderHeaders(site) },
  ];
  yield* texts.map(toTextFile);
}

/** All meetings, a line each, the flat tables, and the sitemap. */
export function toJoinedFiles(site: Site): readonly JoinedFile[] {
  const { urls } = site;
  const { meetings } = site.archive;
  const toPath = (name: string) => toSitePath(urls, `${urls.data()}${name}`);
  const versions = meetings.map(toVersion);
  // The tables begin with a line of their own, which is the same in each edition.
  const withHead = ['', ...versions];
  return [
    {
      ...{ path: toPath('moeder.ndjson'), keys: versions },
      toPart: (place) => ({ path: toJsonPath(urls, meetings[place] as Meeting) }),
    },
    ...TABLES.map(
      ({ file, head, renderRows }): JoinedFile => ({
        ...{ path: toPath(file), keys: withHead },
        toPart: (place) =>
          place === 0 ? head : renderRows(listItems(meetings[place - 1] as Meeting), urls),
      }),
    ),
    ...sitemapOf(site).maps,
  ];
}

const sitemapOf = perObject((site: Site) => toSitemap(site));

/** The JSON files of the data contract: a file a meeting, and the schema. */
function* toMeetingFiles(site: Site): Iterable<DataFile> {
  const { urls } = site;
  const { toJsonFile } = filesOf(urls);
  for (const meeting of listOthers(site)) yield toJsonFile(meeting);
  const schemaAddress = `${urls.data()}meeting.schema.json`;
  yield toTextFile({
    path: toSitePath(urls, schemaAddress),
    text: renderSchema(urls.absolute(schemaAddress)),
  });
}

function* toSourceFiles(site: Site): Iterable<DataFile> {
  if (site.readSource === undefined) return;
  const { toSourceFile } = filesOf(site.urls);
  for (const meeting of listOthers(site)) yield toSourceFile(meeting);
}

/** The meetings whose files don't stay as they are. */
function listOthers({ archive: { meetings }, earlier }: Site): readonly Meeting[] {
  return earlier === undefined ? meetings : meetings.filter(({ id }) => earlier.meetings.has(id));
}

/** Those that there are many of: a process that stays lists the same ones again. */
const filesOf = perObject((urls: Urls) => ({
  toJsonFile: perObject(
    (meeting: Meeting): DataFile => ({
      path: toJsonPath(urls, meeting),
      key: toStayingKey(toVersion(meeting)),
      // On one line: all of them, one after the other, are another file.
      toText: () => `${JSON.stringify(toPublishedMeeting(meeting))}\n`,
    }),
  ),
  toSourceFile: perObject(
    (meeting: Meeting): DataFile => ({
      path: toSitePath(urls, urls.meetingSource(meeting.id)),
      key: toStayingKey(toVersion(meeting)),
      toText: ({ readSource }) => readSource?.(meeting.source.file) ?? '',
    }),
  ),
}));

function toJsonPath(urls: Urls, { id }: Meeting): string {
  return toSitePath(urls, urls.meetingJson(id));
}

const keepSchema = keepLatest<string>(1);

/** The JSON Schema (2020-12) of a published meeting, from the same Zod schema as the types. */
function renderSchema(id: string): string {
  return keepSchema(id, () => {
    const { $schema, ...schema } = z.toJSONSchema(meetingSchema, { target: 'draft-2020-12' });
    const whole = { $schema, $id: id, title: 'Meeting', ...schema };
    return `${JSON.stringify(whole, undefined, 2)}\n`;
  });
}

interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** A file that is made from its own text: short, or quick to make. */
function toTextFile({ path, text }: TextFile): DataFile {
  return { path, key: toKey([text]), toText: () => text };
}
