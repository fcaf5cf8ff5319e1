import type { AgendaItem, Meeting } from '../../src/meeting.ts';
import type { Site } from '../../src/site.ts';
import { itemText } from '../text.ts';
import { toMeetingTitle } from './meeting-title.ts';

interface NewerTreatmentProps {
  readonly site: Site;
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

/** Says at an item that a later meeting took its case up again; a collective case's number only was used again. */
export function NewerTreatment({ site, meeting, item }: NewerTreatmentProps) {
  const { archive, urls } = site;
  const entry = archive.caseByNumber.get(item.caseNumber?.toUpperCase() ?? '');
  const last = entry?.items.at(-1);
  if (!entry || !last || last.meeting.date <= meeting.date) return null;
  const isSame = last.item.title === item.title || !entry.collective;
  return (
    <p class={isSame ? 'newer' : 'aside'}>
      {isSame ? itemText.newer : itemText.numberUsedAgain}{' '}
      <a href={urls.item(last.meeting.id, last.item.id)}>{toMeetingTitle(last.meeting)}</a>
      {!isSame && ` («${last.item.title}»)`}
    </p>
  );
}
