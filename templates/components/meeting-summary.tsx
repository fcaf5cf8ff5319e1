import type { AgendaItem, Meeting } from '../../src/meeting.ts';
import type { Site } from '../../src/site.ts';
import { countText, homeText } from '../text.ts';
import { MeetingName } from './meeting-name.tsx';
import { OutcomeTag } from './outcome-tag.tsx';

/** How many items of a meeting the home page shows, and how many are left out is said after them: so one more is shown. */
const SHOWN = 6;

/** A meeting in short: its open items, each with what was decided. */
export function MeetingSummary({
  site,
  meeting,
}: {
  readonly site: Site;
  readonly meeting: Meeting;
}) {
  const { urls } = site;
  const open = meeting.items.filter((item) => item.public);
  const closed = meeting.items.length - open.length;
  const shown = open.length > SHOWN + 1 ? SHOWN : open.length;
  const next = open[shown];
  return (
    <article class="summary">
      <h3>
        <a href={urls.meeting(meeting.id)}>
          <MeetingName meeting={meeting} />
        </a>
      </h3>
      <ol>
        {open.slice(0, shown).map((item) => (
          <li key={item.id}>
            <a href={urls.item(meeting.id, item.id)}>{item.title}</a>
            <LatestDecision item={item} />
          </li>
        ))}
        {next && (
          <li>
            <a href={urls.item(meeting.id, next.id)}>{homeText.more(open.length - shown)}</a>
          </li>
        )}
      </ol>
      <p class="aside">
        <a href={urls.meeting(meeting.id)}>{homeText.allItems(meeting.items.length)}</a>
        {closed > 0 && `, ${countText.ofWhichClosed(closed)}`}
      </p>
    </article>
  );
}

function LatestDecision({ item }: { readonly item: AgendaItem }) {
  const decision = item.decisions.find(({ origin }) => origin === 'own') ?? item.decisions.at(-1);
  if (!decision) return null;
  const paragraph = decision.text.split('\n\n', 1).join('');
  return (
    <p>
      <OutcomeTag outcome={decision.outcome} /> {decision.outcome !== 'none' && paragraph}
    </p>
  );
}
