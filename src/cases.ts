import { toColumns } from './archived-meeting.ts';
import { type CaseEntry, toCase } from './case-entry.ts';
import { listMentions } from './case-events.ts';
import { groupBy } from './group-by.ts';
import { readItemLines } from './item-lines.ts';
import { listItems } from './item-refs.ts';
import { listChanged } from './list-changed.ts';
import type { CaseNumber, Meeting } from './meeting.ts';
import { mergeSorted } from './merge-sorted.ts';
import { compareCaseNumbers, sortCaseNumbers } from './order.ts';
import { perObject } from './per-object.ts';

/** Case numbers that the user says are one case, group by group. */
export type CaseAliases = readonly (readonly CaseNumber[])[];

/** An archive as far as its cases are made from it. */
export interface KnownCases {
  readonly meetings: readonly Meeting[];
  readonly aliases: CaseAliases;
  readonly cases: readonly CaseEntry[];
}

/**
 * Every case that an item carries, in Danish order; `meetings` are oldest first. A case in which no meeting is new or gone
 * since `before` stays as it is.
 */
export function buildCases(
  meetings: readonly Meeting[],
  aliases: CaseAliases,
  before?: KnownCases,
): readonly CaseEntry[] {
  if (before === undefined || JSON.stringify(before.aliases) !== JSON.stringify(aliases)) {
    return makeCases(meetings, aliases, () => true);
  }
  const changed = listChanged(before.meetings, meetings);
  const touched = new Set(changed.flatMap(listCaseNumbers));
  const isTouched = (number: string): boolean => touched.has(number);
  const concerned = meetings.filter((meeting) => listCaseNumbers(meeting).some(isTouched));
  return mergeSorted(
    before.cases.filter(({ caseNumber }) => !isTouched(caseNumber)),
    makeCases(concerned, aliases, isTouched),
    (a, b) => compareCaseNumbers(a.caseNumber, b.caseNumber),
  );
}

/** How many cases items carry: quicker than to make them. */
export function countCases(meetings: readonly Meeting[]): number {
  const numbers = new Set<string>();
  for (const meeting of meetings) {
    for (const number of readItemLines(toColumns(meeting)).read('caseNumbers')) {
      if (number !== '') numbers.add(number.toUpperCase());
    }
  }
  return numbers.size;
}

/** The cases of some meetings, those that are meant. */
function makeCases(
  meetings: readonly Meeting[],
  aliases: CaseAliases,
  isMeant: (number: string) => boolean,
): readonly CaseEntry[] {
  const mentions = groupBy(meetings.flatMap(listMentions), ({ target }) => target);
  const groups = groupBy(meetings.flatMap(listItems), ({ caseNumber }) => toCaseKey(caseNumber));
  return sortCaseNumbers([...groups.keys()].filter(isMeant)).map((number) => {
    const sameCase = aliases.filter((group) => group.includes(number)).flat();
    return toCase(number, {
      items: groups.get(number) ?? NONE,
      mentions: mentions.get(number) ?? NONE,
      // Of nearly all cases there are none.
      aliases: sameCase.length === 0 ? NONE : distinct(sameCase).filter((it) => it !== number),
    });
  });
}

const NONE: readonly never[] = [];

/** The numbers of a meeting's own cases and of those that it mentions. */
const listCaseNumbers = perObject((meeting: Meeting): readonly string[] => {
  const own = listItems(meeting).flatMap(({ caseNumber }) => toCaseKey(caseNumber) ?? []);
  return distinct<string>([...own, ...listMentions(meeting).map(({ target }) => target)]);
});

function toCaseKey(caseNumber: CaseNumber | undefined): CaseNumber | undefined {
  return caseNumber?.toUpperCase() as CaseNumber | undefined;
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
