import type { ItemRef } from '../../src/archive.ts';
import { formatDate } from '../../src/dates.ts';
import type { Site } from '../../src/site.ts';
import { caseText, itemText } from '../text.ts';
import { Lock } from './lock.tsx';
import { OutcomeTag } from './outcome-tag.tsx';

/** Items as links, each with its meeting, case and what was decided. */
export function ItemList({
  site,
  items,
}: {
  readonly site: Site;
  readonly items: readonly ItemRef[];
}) {
  return (
    <ul class="rows">
      {items.map(({ meeting, item }) => (
        <li key={`${meeting.id} ${item.id}`}>
          <a href={site.urls.item(meeting.id, item.id)}>{item.title}</a>{' '}
          {item.decisions.map(({ outcome, lines }) => (
            <OutcomeTag key={lines[0]} outcome={outcome} />
          ))}
          {!item.public && <Lock />}
          <span class="aside">
            {caseText.meeting(meeting.body.name, item.number)}
            {', '}
            <time dateTime={meeting.date}>{formatDate(meeting.date)}</time>
            {item.caseNumber && ` · ${itemText.caseNumber} ${item.caseNumber}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
