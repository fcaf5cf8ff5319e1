import type { VFileMessage } from 'vfile-message';
import { parseReferat, toParsedMeeting } from '../parsers/index.ts';
import type { ParsedItem } from '../parsers/parsed-meeting.ts';
import { completeMeeting, toPublishedMeeting } from './complete-meeting.ts';
import type { Config } from './config.ts';
import { findPrivateContacts } from './contacts.ts';
import { findCprNumbers, type Place } from './guards.ts';
import type { InputFile } from './input.ts';
import { meetingSchema } from './meeting.ts';
import {
  type ItemTexts,
  type MeetingDetails,
  type MeetingOutline,
  type SplitMeeting,
  splitMeeting,
} from './outline.ts';
import type { Targets } from './references.ts';
import type { Finding } from './report.ts';
import { toOpenLines } from './source-text.ts';
import { type Disclosure, toClosedHeads, toDisclosure } from './withheld.ts';
import { listNumberKeys, toNumberKey } from './withheld-numbers.ts';

/** One file read on its own: what is needed of every file, and what is needed where the file is shown. */
export interface FileReading {
  readonly outline: FileOutline;
  readonly details: FileDetails;
  readonly texts: FileTexts;
}

/** What lists need of a file; it depends on the file's bytes and the program alone. */
export interface FileOutline {
  /** Absent where the file has no meeting, or one that may not be published as it is. */
  readonly meeting?: MeetingOutline;
  /** What the parser found odd, in the order of the file. */
  readonly findings: readonly Omit<Finding, 'file'>[];
  /** Private addresses and numbers that would be published. */
  readonly contacts: readonly Place[];
  /** Where CPR numbers stand. */
  readonly cprNumbers: readonly Place[];
  /** The keys of the numbers that lists show: open items' own, and those in what closed items show; a line each. */
  readonly numbers: string;
  /** Which key of the meeting breaks the published schema. */
  readonly invalidKey?: string;
}

/** What a file says besides, without its texts. */
export interface FileDetails {
  readonly meeting?: MeetingDetails;
  /** Lines of closed items that say something of their own. */
  readonly withheldLines: readonly number[];
  /** What closed items show: other pages list it. */
  readonly closedHeads: readonly string[];
}

/** What a file may show, and what it may not. */
export interface FileTexts {
  readonly items: readonly ItemTexts[];
  readonly disclosure: Disclosure;
  /** Which lines of its text may be shown, as `toOpenLines`. */
  readonly openLines: readonly number[];
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
  const texts = { items: split?.texts ?? [], disclosure, openLines: toOpenLines(tree) };
  const closedHeads = toClosedHeads(tree);
  const invalidKey = split && findInvalidKey(split, file, sha256);
  return {
    outline: {
      ...(split === undefined ? {} : { meeting: split.outline }),
      findings: vfile.messages.map(toFinding),
      // What stands under a closed item is not published: it needs no warning.
      contacts: findPrivateContacts(text).filter(({ line }) => !withheld.has(line)),
      cprNumbers: findCprNumbers(text),
      numbers: listNumbers(parsed?.items ?? [], closedHeads).join('\n'),
      ...(invalidKey === undefined ? {} : { invalidKey }),
    },
    details: {
      ...(split === undefined ? {} : { meeting: split.details }),
      withheldLines: [...new Set(withheldLines)],
      closedHeads,
    },
    texts,
  };
}

/** The first key that the schema of the data contract doesn't allow; neither id nor references can break it. */
function findInvalidKey(
  { outline, details, texts }: SplitMeeting,
  file: string,
  sha256: string,
): string | undefined {
  const id = `${outline.date}-${outline.body.slug}`;
  const archived = {
    ...{ file, sha256, meeting: outline },
    readText: () => '',
    readDetails: () => details,
    readTexts: () => texts,
  };
  const complete = toPublishedMeeting(completeMeeting(archived, id, NO_TARGETS));
  return meetingSchema.safeParse(complete).error?.issues[0]?.path.join('.');
}

/** A closed item's numbers are public only where its file says so. */
function listNumbers(
  items: readonly ParsedItem[],
  closedHeads: readonly string[],
): readonly string[] {
  const open = items
    .filter((item) => item.public)
    .flatMap((item) => [item.caseNumber, item.journalNumber, item.documentNumber]);
  const keys = open.flatMap((number) => (number === undefined ? [] : toNumberKey(number)));
  return [...new Set([...keys, ...closedHeads.flatMap(listNumberKeys)])];
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
