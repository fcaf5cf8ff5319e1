import type { ParsedItem, ParsedMeeting } from '../parsers/parsed-meeting.ts';
import { toSlug } from '../parsers/slug.ts';

/** What every list of the archive needs of an agenda item: all that a build has of most of them, in columns. */
export interface ItemOutline
  extends Pick<
    ParsedItem,
    'id' | 'number' | 'title' | 'public' | 'caseNumber' | 'journalNumber' | 'documentNumber'
  > {
  /** Absent where it is `present`. */
  readonly status?: ParsedItem['status'];
  /** Absent where there are none. */
  readonly references?: ParsedItem['references'];
  /** How many lines it adds to the course of its case; absent where it is one. */
  readonly eventCount?: number;
  /** The decisions of other bodies; absent where there are none. */
  readonly reported?: readonly ReportedOutline[];
}

/** What a list of decisions needs of one besides its text. */
export interface ReportedOutline extends Pick<ParsedItem['decisions'][number], 'date' | 'outcome'> {
  /** Among the item's decisions, from 0 on. */
  readonly place: number;
  /** As the minutes name it. */
  readonly body: string;
}

/** The outline of an item of a meeting. */
export function toItemOutline(item: ParsedItem, meeting: ParsedMeeting): ItemOutline {
  const { id, number, status, title, caseNumber, journalNumber, documentNumber } = item;
  const { references, history, decisions } = item;
  const reported = decisions.flatMap((decision, place): readonly ReportedOutline[] => {
    const { body = '', date, outcome } = decision;
    const isOwn = ['', meeting.body.slug].includes(toSlug(body));
    return isOwn ? [] : [{ place, body, outcome, ...(date === undefined ? {} : { date }) }];
  });
  const eventCount = history.length + Math.max(1, decisions.length);
  return {
    ...{ id, number, title, public: item.public },
    ...(status === 'present' ? {} : { status }),
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(journalNumber === undefined ? {} : { journalNumber }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(references.length === 0 ? {} : { references }),
    ...(eventCount === 1 ? {} : { eventCount }),
    ...(reported.length === 0 ? {} : { reported }),
  };
}
