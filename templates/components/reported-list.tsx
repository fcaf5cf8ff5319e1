import { formatDate } from '../../src/dates.ts';
import type { DecisionRef } from '../../src/item-refs.ts';
import type { Site } from '../../src/site.ts';
import { bodyText } from '../text.ts';
import { OutcomeTag } from './outcome-tag.tsx';
import { Paragraphs } from './paragraphs.tsx';

interface ReportedListProps {
  readonly site: Site;
  readonly decisions: readonly DecisionRef[];
}

/** A body's decisions that other bodies' minutes print, each with the minutes that it stands in. */
export function ReportedList({ site, decisions }: ReportedListProps) {
  return (
    <ul class="rows">
      {decisions.map(({ meeting, listed, place, date, outcome, text }) => (
        <li key={`${meeting.id} ${listed.id} ${place}`}>
          <a href={site.urls.item(meeting.id, listed.id)}>{listed.title}</a>{' '}
          <OutcomeTag outcome={outcome} />
          <Paragraphs text={text} />
          <span class="aside">
            {date && `${formatDate(date)}. `}
            {bodyText.reportedIn(meeting.body.name, formatDate(meeting.date))}
          </span>
        </li>
      ))}
    </ul>
  );
}
