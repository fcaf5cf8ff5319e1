import type { AgendaItem, Meeting } from '../../src/meeting.ts';
import { toWords } from '../../src/search.ts';

/** An agenda item as anybody would put it into a search index, with nothing done to its words. */
export interface PlainRecord {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** A record an agenda item, from the published data. */
export function toPlainRecords(meetings: readonly Meeting[]): readonly PlainRecord[] {
  return meetings.flatMap((meeting) => meeting.items.map((item) => toPlainRecord(meeting, item)));
}

function toPlainRecord({ id, body, date }: Meeting, item: AgendaItem): PlainRecord {
  const { title, number, caseNumber } = item;
  const decision = item.decisions.find(({ origin }) => origin === 'own') ?? item.decisions[0];
  return {
    url: `/moeder/${id}/#${item.id}`,
    content: toWords(item)
      .filter((text) => text !== undefined && text !== '')
      .join('\n\n'),
    meta: {
      title,
      udvalg: body.name,
      dato: date,
      punkt: number,
      ...(caseNumber === undefined ? {} : { sag: caseNumber }),
      ...(decision === undefined ? {} : { udfald: decision.outcome }),
    },
  };
}
