import { formatDate } from '../../src/dates.ts';
import type { JoinedEvent } from '../../src/joined-case.ts';
import type { Site } from '../../src/site.ts';
import { caseText, itemText } from '../text.ts';
import { Apologies } from './apologies.tsx';
import { BodyName } from './body-name.tsx';
import { Lock } from './lock.tsx';
import { OutcomeTag } from './outcome-tag.tsx';
import { Paragraphs } from './paragraphs.tsx';

interface TimelineProps {
  readonly site: Site;
  readonly events: readonly JoinedEvent[];
}

/** Where an event stands in the list: what the chart's marks lead to. */
export function toEventId(index: number): string {
  return `forloeb-${index + 1}`;
}

/** A case's course, oldest first: who did what on which day, and the item that says so. */
export function Timeline({ site, events }: TimelineProps) {
  return (
    <ol class="timeline">
      {events.map((event, index) => (
        <li key={index} id={toEventId(index)} class={event.kind}>
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

function EventHead({ site, event }: { readonly site: Site; readonly event: JoinedEvent }) {
  const { date, body, decision, item, kind, otherNumber } = event;
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
      {otherNumber && (
        <a class="tag" href={site.urls.case(otherNumber)}>
          {caseText.otherNumber(otherNumber)}
        </a>
      )}
    </p>
  );
}

function EventText({
  event: { kind, decision, text, apologies, item },
}: {
  readonly event: JoinedEvent;
}) {
  if (kind === 'treated') return item.public ? <p>{caseText.treatedOpen}</p> : null;
  if (kind === 'mention') return text ? <p>«{text}»</p> : null;
  return (
    <>
      {decision?.origin === 'orphan' && <p class="oddity">{itemText.orphan}</p>}
      <Paragraphs text={decision?.text ?? text ?? ''} />
      <Apologies names={decision?.apologies ?? apologies} />
    </>
  );
}
