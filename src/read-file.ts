import type { VFileMessage } from 'vfile-message';
import { parseReferat, toParsedMeeting } from '../parsers/index.ts';
import { completeMeeting, toPublishedMeeting } from './complete-meeting.ts';
import type { Config } from './config.ts';
import { findPrivateContacts } from './contacts.ts';
import { findCprNumbers, type Place } from './guards.ts';
import type { InputFile } from './input.ts';
import { meetingSchema } from './meeting.ts';
import { type ItemTexts, type MeetingOutline, splitMeeting } from './outline.ts';
import type { Targets } from './references.ts';
import type { Finding } from './report.ts';
import { toPublicSource } from './source-text.ts';
import { type Disclosure, toClosedHeads, toDisclosure } from './withheld.ts';

/** One file read on its own: what is needed of every file, and what is needed where the file is shown. */
export interface FileReading {
  readonly outline: FileOutline;
  readonly texts: FileTexts;
}

/** What a file says without its texts; it depends on the file's bytes and the program alone. */
export interface FileOutline {
  /** Absent where the file has no meeting, or one that may not be published as it is. */
  readonly meeting?: MeetingOutline;
  /** What the parser found odd, in the order of the file. */
  readonly findings: readonly Omit<Finding, 'file'>[];
  /** Private addresses and numbers that would be published. */
  readonly contacts: readonly Place[];
  /** Where CPR numbers stand. */
  readonly cprNumbers: readonly Place[];
  /** Lines of closed items that say something of their own. */
  readonly withheldLines: readonly number[];
  /** What closed items show: other pages list it. */
  readonly closedHeads: readonly string[];
  /** Which key of the meeting breaks the published schema. */
  readonly invalidKey?: string;
}

/** What a file may show, and what it may not. */
export interface FileTexts {
  readonly items: readonly ItemTexts[];
  readonly disclosure: Disclosure;
  /** The file's own text without what is withheld. */
  readonly source: string;
}

const NO_TARGETS: Targets = { case: new Set(), document: new Set(), meeting: new Set() };

/** Parses and checks one file's text, whatever other files say. */
export function readReferat(
  { file, sha256, text }: Pick<InputFile, 'file' | 'sha256' | 'text'>,
  closedItems: Config['closedItems'],
): FileReading {
  const { tree, file: vfile } = parseReferat(text, file, { closedItems });
  const parsed = toParsedMeeting(tree, vfile);
  const disclosure = toDisclosure(tree);
  const withheldLines = [...disclosure.lines, ...disclosure.numbers].map(({ line }) => line);
  const withheld = new Set(disclosure.lines.map(({ line }) => line));
  const split = parsed === undefined ? undefined : splitMeeting(parsed);
  const texts = { items: split?.texts ?? [], disclosure, source: toPublicSource(text, tree) };
  const invalidKey = split && findInvalidKey(split.outline, texts.items, file, sha256);
  return {
    outline: {
      ...(split === undefined ? {} : { meeting: split.outline }),
      findings: vfile.messages.map(toFinding),
      // What stands under a closed item is not published: it needs no warning.
      contacts: findPrivateContacts(text).filter(({ line }) => !withheld.has(line)),
      cprNumbers: findCprNumbers(text),
      withheldLines: [...new Set(withheldLines)],
      closedHeads: toClosedHeads(tree),
      ...(invalidKey === undefined ? {} : { invalidKey }),
    },
    texts,
  };
}

/** The first key that the schema of the data contract doesn't allow; neither id nor references can break it. */
function findInvalidKey(
  meeting: MeetingOutline,
  texts: readonly ItemTexts[],
  file: string,
  sha256: string,
): string | undefined {
  const id = `${meeting.date}-${meeting.body.slug}`;
  const archived = { file, sha256, meeting, readText: () => '', readTexts: () => texts };
  const complete = toPublishedMeeting(completeMeeting(archived, id, NO_TARGETS));
  return meetingSchema.safeParse(complete).error?.issues[0]?.path.join('.');
}

function toFinding(message: VFileMessage): Omit<Finding, 'file'> {
  return {
    ...(message.line === undefined ? {} : { line: message.line }),
    ...(message.column === undefined ? {} : { column: message.column }),
    ruleId: message.ruleId ?? 'referat',
    severity: message.fatal ? 'error' : 'warning',
    reason: message.reason,
  };
}
