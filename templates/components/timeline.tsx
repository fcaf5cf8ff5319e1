import type { CaseEvent } from '../../src/cases.ts';
import { formatDate } from '../../src/dates.ts';
import type { Site } from '../../src/site.ts';
import { caseText, itemText } from '../text.ts';
import { BodyName } from './body-name.tsx';
import { Lock } from './lock.tsx';
import { OutcomeTag } from './outcome-tag.tsx';
import { Paragraphs } from './paragraphs.tsx';

interface TimelineProps {
  readonly site: Site;
  readonly events: readonly CaseEvent[];
}

/** A case's course, oldest first: who did what on which day, and the item that says so. */
export function Timeline({ site, events }: TimelineProps) {
  return (
    <ol class="timeline">
      {events.map((event, index) => (
        <li key={index} class={event.kind}>
          <EventHead site={site} event={event} />
          <EventText event={event} />
          <p class="aside">
            <a href={site.urls.item(event.meeting.id, event.item.id)}>
              {event.item.title} ({caseText.meeting(event.meeting.body.name, event.item.number)}
              {event.date !== event.meeting.date && `, ${formatDate(event.meeting.date)}`})
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}

function EventHead({ site, event }: { readonly site: Site; readonly event: CaseEvent }) {
  const { date, body, decision, item, kind } = event;
  return (
    <p class="who">
      <time dateTime={date}>{formatDate(date)}</time>{' '}
      <strong>
        {body ? <BodyName site={site} name={body} date={date} /> : caseText.unknownBody}
      </strong>{' '}
      {decision && <OutcomeTag outcome={decision.outcome} />}
      {kind === 'history' && <span class="tag">{caseText.history}</span>}
      {kind === 'mention' && <span class="tag">{caseText.mention}</span>}
      {!item.public && <Lock />}
    </p>
  );
}

function EventText({ event: { kind, decision, text, item } }: { readonly event: CaseEvent }) {
  if (kind === 'treated') return item.public ? <p>{caseText.treatedOpen}</p> : null;
  if (kind === 'mention') return text ? <p>«{text}»</p> : null;
  return (
    <>
      {decision?.origin === 'orphan' && <p class="oddity">{itemText.orphan}</p>}
      <Paragraphs text={decision?.text ?? text ?? ''} />
    </>
  );
}
