import type { Message } from '../parsers/parsed-meeting.ts';
import type { ArchiveFile } from './archive-file.ts';
import { countAllItems } from './archived-meeting.ts';
import { type BodyEntry, buildBodies } from './bodies.ts';
import type { CaseEntry } from './case-entry.ts';
import { buildCases, type CaseAliases, countCases } from './cases.ts';
import { completeMeeting, toVersion } from './complete-meeting.ts';
import { findDuplicates } from './duplicates.ts';
import { groupBy } from './group-by.ts';
import { buildJournal, type JournalTree } from './journal.ts';
import { toKey } from './key.ts';
import type { Meeting } from './meeting.ts';
import { buildMeetingIds } from './meeting-ids.ts';
import { mergeSorted } from './merge-sorted.ts';
import { once } from './once.ts';
import { compareCodeUnits } from './order.ts';
import { buildTargets, findMissing, type Missing } from './references.ts';
import type { Correction } from './review.ts';

/** A year that has at least one meeting. */
export interface YearEntry {
  readonly year: string;
  readonly meetings: readonly Meeting[];
  readonly itemCount: number;
}

/** Everything the pages show: the meetings, completed, and the indexes over them. */
export interface Archive {
  /** By date, then id. */
  readonly meetings: readonly Meeting[];
  readonly meetingById: ReadonlyMap<string, Meeting>;
  /** Changes with anything that is published of the archive. */
  readonly version: string;
  /** By name in Danish order. */
  readonly bodies: readonly BodyEntry[];
  /** The first of each name. */
  readonly bodyByName: ReadonlyMap<string, BodyEntry>;
  /** Oldest first. */
  readonly years: readonly YearEntry[];
  /** In Danish order. */
  readonly cases: readonly CaseEntry[];
  readonly caseCount: number;
  /** Case numbers that the user says are one case. */
  readonly aliases: CaseAliases;
  /** By the upper-case case number. */
  readonly caseByNumber: ReadonlyMap<string, CaseEntry>;
  readonly journal: JournalTree;
  readonly itemCount: number;
  readonly missing: Missing;
  /** What was odd across files (`duplicate-meeting`); a file's own are in its meeting. */
  readonly messages: readonly (Message & { readonly file: string })[];
}

/** What the user knows and the texts do not say. */
export interface ArchiveOptions {
  readonly aliases?: CaseAliases;
  readonly corrections?: readonly Correction[];
  /** Files of one meeting are all meetings: for reading files one by one, where none replaces another. */
  readonly keepDuplicates?: boolean;
  /** The archive of the last time: what is the same in it is the same object in the new one. */
  readonly before?: Archive | undefined;
}

/** The archive of all parsed files, whatever order they come in. */
export function buildArchive(
  parsed: readonly ArchiveFile[],
  { aliases = [], corrections = [], keepDuplicates = false, before }: ArchiveOptions = {},
): Archive {
  const { files, messages } = keepDuplicates
    ? { files: parsed, messages: [] }
    : findDuplicates(parsed, corrections);
  const meetings = completeMeetings(files, before?.meetings);
  const indexes =
    before === undefined ? openIndexes(meetings, aliases) : carryOn(meetings, aliases, before);
  return Object.assign(indexes, {
    meetings,
    meetingById: new Map(meetings.map((meeting) => [meeting.id, meeting])),
    version: toKey([...meetings.map(toVersion), JSON.stringify(messages)]),
    years: buildYears(meetings),
    aliases,
    itemCount: countAllItems(meetings),
    missing: findMissing(meetings),
    messages,
  });
}

/** What takes long to make. */
type Indexes = Pick<
  Archive,
  'bodies' | 'bodyByName' | 'cases' | 'caseCount' | 'caseByNumber' | 'journal'
>;

/** Each is made when it is first asked for: a build that has nothing to do asks for none. */
function openIndexes(meetings: readonly Meeting[], aliases: CaseAliases): Indexes {
  const toBodies = once(() => buildBodies(meetings));
  const toNames = once(() => toBodyByName(toBodies()));
  let cases: readonly CaseEntry[] | undefined;
  const toCases = (): readonly CaseEntry[] => {
    cases ??= buildCases(meetings, aliases);
    return cases;
  };
  const toNumbers = once(() => toCaseByNumber(toCases()));
  const toJournal = once(() => buildJournal(meetings));
  return {
    get bodies() {
      return toBodies();
    },
    get bodyByName() {
      return toNames();
    },
    get cases() {
      return toCases();
    },
    get caseCount() {
      return cases?.length ?? countCases(meetings);
    },
    get caseByNumber() {
      return toNumbers();
    },
    get journal() {
      return toJournal();
    },
  };
}

/** All are made at once: an archive that could still ask for the one before would keep it, and that one the one before it. */
function carryOn(meetings: readonly Meeting[], aliases: CaseAliases, before: Archive): Indexes {
  const bodies = buildBodies(meetings, before.bodies);
  const cases = buildCases(meetings, aliases, before);
  return {
    ...{ bodies, cases, caseCount: cases.length },
    bodyByName: toBodyByName(bodies),
    caseByNumber: toCaseByNumber(cases),
    journal: buildJournal(meetings, before),
  };
}

function toBodyByName(bodies: readonly BodyEntry[]): Archive['bodyByName'] {
  return new Map(bodies.toReversed().map((body) => [body.name, body]));
}

function toCaseByNumber(cases: readonly CaseEntry[]): Archive['caseByNumber'] {
  return new Map(cases.map((entry) => [entry.caseNumber, entry]));
}

/** By date, then id; what `before` has already has its place. */
function completeMeetings(
  files: readonly ArchiveFile[],
  before: readonly Meeting[] = [],
): readonly Meeting[] {
  const ids = buildMeetingIds(files);
  const targets = buildTargets(files, ids.values());
  const meetings = new Set([...ids].map(([file, id]) => completeMeeting(file, id, targets)));
  const known = new Set(before);
  const fresh = [...meetings].filter((meeting) => !known.has(meeting)).sort(compareMeetings);
  const old = before.filter((meeting) => meetings.has(meeting));
  return mergeSorted(old, fresh, compareMeetings);
}

function compareMeetings(a: Meeting, b: Meeting): number {
  return compareCodeUnits(a.date, b.date) || compareCodeUnits(a.id, b.id);
}

function buildYears(meetings: readonly Meeting[]): readonly YearEntry[] {
  return [...groupBy(meetings, ({ date }) => date.slice(0, 4))].map(([year, held]) => ({
    year,
    meetings: held,
    itemCount: countAllItems(held),
  }));
}
