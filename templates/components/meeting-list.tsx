import { listItems } from '../../src/item-refs.ts';
import type { Meeting } from '../../src/meeting.ts';
import { countText } from '../text.ts';
import { MeetingName } from './meeting-name.tsx';
import { buildRowList } from './row-list.tsx';

/** Meetings as links, each with its body, date and number of items. */
export const MeetingList = buildRowList((urls, meeting: Meeting) => {
  const items = listItems(meeting);
  const closed = items.filter((item) => !item.public).length;
  return (
    <li>
      <a href={urls.meeting(meeting.id)}>
        <MeetingName meeting={meeting} />
      </a>
      <span class="aside">
        {countText.items(items.length)}
        {closed > 0 && `, ${countText.ofWhichClosed(closed)}`}
      </span>
    </li>
  );
});
