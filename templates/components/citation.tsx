import { formatShortDate } from '../../src/dates.ts';
import type { AgendaItem, Meeting } from '../../src/meeting.ts';
import type { Site } from '../../src/site.ts';
import { caseText, itemText, meetingText } from '../text.ts';

interface CitationProps {
  readonly label: string;
  readonly words: string;
  /** With scheme and host. */
  readonly address: string;
}

/** Words and address to refer by: folded away on a screen, unfolded on paper. */
function Citation({ label, words, address }: CitationProps) {
  return (
    <details class="cite">
      <summary>{label}</summary>
      <p class="citation break">
        {words} {address}
      </p>
    </details>
  );
}

interface ItemCitationProps {
  readonly site: Site;
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

/** How to refer to an item: `Kalundborg Kommune, Direktionen 28.1.2019, pkt. 3. https://…`. */
export function ItemCitation({ site: { config, urls }, meeting, item }: ItemCitationProps) {
  const date = formatShortDate(meeting.date);
  return (
    <Citation
      label={itemText.cite}
      words={itemText.citation(config.municipality, meeting.body.name, date, item.number)}
      address={urls.absolute(urls.item(meeting.id, item.id))}
    />
  );
}

/** How to refer to a whole meeting: `Kalundborg Kommune, Direktionen 28.1.2019. https://…`. */
export function MeetingCitation({
  site: { config, urls },
  meeting,
}: Omit<ItemCitationProps, 'item'>) {
  const date = formatShortDate(meeting.date);
  return (
    <Citation
      label={meetingText.cite}
      words={meetingText.citation(config.municipality, meeting.body.name, date)}
      address={urls.absolute(urls.meeting(meeting.id))}
    />
  );
}

/** How to refer to a case: `Kalundborg Kommune, sag 326-2018-33014. https://…`. */
export function CaseCitation({
  site: { config, urls },
  caseNumber,
}: {
  readonly site: Site;
  readonly caseNumber: string;
}) {
  return (
    <Citation
      label={caseText.cite}
      words={caseText.citation(config.municipality, caseNumber)}
      address={urls.absolute(urls.case(caseNumber))}
    />
  );
}
