import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { toFeeds } from './feeds.ts';
import { renderHeaders } from './headers.ts';
import { meetingSchema } from './meeting.ts';
import { renderOpenSearch } from './opensearch.ts';
import type { Site } from './site.ts';
import { toSitePath } from './site-path.ts';
import { renderRobots, toSitemap } from './sitemap.ts';
import { TABLES } from './tables.ts';

/** A file of the site that other programs read: its path within the site and its text, in parts where it is long. */
export interface DataFile {
  readonly path: string;
  readonly text: string | Iterable<string>;
}

/** Every file of the site that is no page, one after the other, so that a large archive's don't fill the memory. */
export function* toDataFiles(site: Site): Iterable<DataFile> {
  const { urls } = site;
  yield* toMeetingFiles(site);
  for (const { file, render } of TABLES) {
    yield { path: toSitePath(urls, `${urls.data()}${file}`), text: render(site) };
  }
  yield* toSourceFiles(site);
  yield* toFeeds(site);
  yield* toSitemap(site);
  yield { path: 'robots.txt', text: renderRobots(site) };
  yield { path: toSitePath(urls, urls.openSearch()), text: renderOpenSearch(site) };
  yield { path: '_headers', text: renderHeaders(urls) };
}

/** The JSON files of the data contract: a file a meeting, all of them a line each, and the schema. */
function* toMeetingFiles({ archive, urls }: Site): Iterable<DataFile> {
  for (const meeting of archive.meetings) {
    yield { path: toSitePath(urls, urls.meetingJson(meeting.id)), text: toJson(meeting) };
  }
  yield {
    path: toSitePath(urls, `${urls.data()}moeder.ndjson`),
    text: toLines(archive.meetings),
  };
  const schemaAddress = `${urls.data()}meeting.schema.json`;
  yield {
    path: toSitePath(urls, schemaAddress),
    text: toJson(toMeetingJsonSchema(urls.absolute(schemaAddress))),
  };
}

function* toSourceFiles({ archive, sources, urls }: Site): Iterable<DataFile> {
  for (const { id, source } of archive.meetings) {
    const text = sources?.get(source.file);
    if (text !== undefined) yield { path: toSitePath(urls, urls.meetingSource(id)), text };
  }
}

/** The JSON Schema (2020-12) of a published meeting, from the same Zod schema as the types. */
function toMeetingJsonSchema(id: string): object {
  const { $schema, ...schema } = z.toJSONSchema(meetingSchema, { target: 'draft-2020-12' });
  return { $schema, $id: id, title: 'Meeting', ...schema };
}

/** Writes the files below a folder and gives their sizes in bytes, by their paths within the site. */
export function writeDataFiles(
  files: Iterable<DataFile>,
  folder: string,
): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { path, text } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    sizes.set(path, writeParts(target, typeof text === 'string' ? [text] : text));
  }
  return sizes;
}

function writeParts(target: string, parts: Iterable<string>): number {
  const file = openSync(target, 'w');
  try {
    let size = 0;
    for (const part of parts) {
      const bytes = Buffer.from(part);
      // A full disk may take a part of it only; what is left is offered until it says so.
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      size += bytes.length;
    }
    return size;
  } finally {
    closeSync(file);
  }
}

function* toLines(values: readonly unknown[]): Iterable<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
