import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { meetingSchema } from './meeting.ts';
import type { Site } from './site.ts';
import { toSitePath } from './site-path.ts';

/** A file of the site that other programs read: its path within the site and its text. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

/** The JSON files of the data contract: a file a meeting, all of them a line each, and the schema. */
export function toDataFiles({ archive, urls }: Site): readonly DataFile[] {
  const schemaAddress = `${urls.data()}meeting.schema.json`;
  const meetings = archive.meetings.map((meeting) => ({
    path: toSitePath(urls, urls.meetingJson(meeting.id)),
    text: toJson(meeting),
  }));
  return [
    ...meetings,
    {
      path: toSitePath(urls, `${urls.data()}moeder.ndjson`),
      text: archive.meetings.map((meeting) => `${JSON.stringify(meeting)}\n`).join(''),
    },
    {
      path: toSitePath(urls, schemaAddress),
      text: toJson(toMeetingJsonSchema(urls.absolute(schemaAddress))),
    },
  ];
}

/** The JSON Schema (2020-12) of a published meeting, from the same Zod schema as the types. */
function toMeetingJsonSchema(id: string): object {
  const { $schema, ...schema } = z.toJSONSchema(meetingSchema, { target: 'draft-2020-12' });
  return { $schema, $id: id, title: 'Meeting', ...schema };
}

/** Writes the files below a folder. */
export function writeDataFiles(files: readonly DataFile[], folder: string): void {
  for (const { path, text } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
