import type { AgendaItem, Meeting } from '../../src/meeting.ts';
import type { Site } from '../../src/site.ts';
import { itemText } from '../text.ts';
import { toMeetingTitle } from './meeting-title.ts';
import { toNewestTreatment } from './newest-treatment.ts';

interface NewerTreatmentProps {
  readonly site: Site;
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

/** Says at an item that a later meeting took its case up again; a collective case's number only was used again. */
export function NewerTreatment({ site, meeting, item }: NewerTreatmentProps) {
  const newest = toNewestTreatment(site, meeting, item);
  if (newest === undefined) return null;
  const { last, isSame } = newest;
  return (
    <p class={isSame ? 'newer' : 'aside'}>
      {isSame ? itemText.newer : itemText.numberUsedAgain}{' '}
      <a href={site.urls.item(last.meeting.id, last.id)}>{toMeetingTitle(last.meeting)}</a>
      {!isSame && ` («${last.title}»)`}
    </p>
  );
}
