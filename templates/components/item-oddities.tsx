import type { RuleId } from '../../parsers/parsed-meeting.ts';
import type { AgendaItem, Meeting } from '../../src/meeting.ts';
import { itemOddityText, meetingText } from '../text.ts';

interface ItemOdditiesProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

/** What is odd in an item's source and isn't said elsewhere in the item, in plain words. */
export function ItemOddities({ meeting, item }: ItemOdditiesProps) {
  const [first, last] = item.lines;
  const found = meeting.messages.flatMap(({ ruleId, line, lines }) => {
    const place = line ?? lines?.[0];
    const words = itemOddityText[ruleId];
    return words && place !== undefined && place >= first && place <= last
      ? [{ ruleId, words, place, end: lines?.[1] ?? place }]
      : [];
  });
  return (
    <>
      {found.map(({ ruleId, words, place, end }) => (
        <p key={`${ruleId satisfies RuleId} ${place}`} class="oddity">
          {words} ({meetingText.lines(place, end)})
        </p>
      ))}
    </>
  );
}
