import type { CaseNumber, JournalNumber } from '../../parsers/values.ts';
import { toDecision, toItem, toMeeting } from './sample-site.ts';

/** 502 meetings over two years, an item each: half of them with the same J.nr., half with none. */
export const LONG = Array.from({ length: 502 }, (_, index) => {
  const day = String((index % 28) + 1).padStart(2, '0');
  const month = String((Math.floor(index / 28) % 9) + 1).padStart(2, '0');
  const date = `${index < 252 ? 2020 : 2021}-${month}-${day}`;
  const order = index + 1;
  return toMeeting(date, {
    items: [
      toItem(1, {
        caseNumber: `326-2020-${order}` as CaseNumber,
        ...(index > 0 && { journalNumber: '00.22.04' as JournalNumber }),
      }),
    ],
  });
});

/** A J.nr., one case and a decision of another body, 502 times. */
export const REPEATED_MEETINGS = LONG.map((meeting) => ({
  ...meeting,
  items: meeting.items.map((item) => ({
    ...item,
    caseNumber: '326-2017-43896' as CaseNumber,
    decisions: [toDecision({ body: 'Økonomiudvalget', origin: 'reported' })],
  })),
}));
