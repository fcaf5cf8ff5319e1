import { formatDate } from '../../src/dates.ts';
import type { ItemRef } from '../../src/item-refs.ts';
import { caseText, itemText } from '../text.ts';
import { Lock } from './lock.tsx';
import { OutcomeTag } from './outcome-tag.tsx';
import { buildRowList } from './row-list.tsx';

/** Items as links, each with its meeting, case and what was decided. */
export const ItemList = buildRowList((urls, { meeting, item }: ItemRef) => (
  <li>
    <a href={urls.item(meeting.id, item.id)}>{item.title}</a>{' '}
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
));
