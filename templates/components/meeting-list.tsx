import type { Meeting } from '../../src/meeting.ts';
import type { Site } from '../../src/site.ts';
import { countText } from '../text.ts';
import { MeetingName } from './meeting-name.tsx';

interface MeetingListProps {
  readonly site: Site;
  readonly meetings: readonly Meeting[];
}

/** Meetings as links, each with its body, date and number of items. */
export function MeetingList({ site, meetings }: MeetingListProps) {
  return (
    <ul class="rows">
      {meetings.map((meeting) => {
        const closed = meeting.items.filter((item) => !item.public).length;
        return (
          <li key={meeting.id}>
            <a href={site.urls.meeting(meeting.id)}>
              <MeetingName meeting={meeting} />
            </a>
            <span class="aside">
              {countText.items(meeting.items.length)}
              {closed > 0 && `, ${countText.ofWhichClosed(closed)}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
