import { formatDate } from '../../src/dates.ts';
import type { Decision, Meeting } from '../../src/meeting.ts';
import type { Site } from '../../src/site.ts';
import { itemText, siteText } from '../text.ts';
import { Apologies } from './apologies.tsx';
import { BodyName } from './body-name.tsx';
import { OutcomeTag } from './outcome-tag.tsx';
import { Paragraphs } from './paragraphs.tsx';

interface DecisionProps {
  readonly site: Site;
  /** The meeting whose minutes print the decision. */
  readonly meeting: Meeting;
  readonly decision: Decision;
}

/** Who decided what, and when: one block a body, with the outcome beside the text. */
export function DecisionBlock({ site, meeting, decision }: DecisionProps) {
  const { origin, body, date, outcome, text, against, apologies } = decision;
  return (
    <div class={`decision ${origin}`}>
      <p class="who">
        {origin === 'orphan' ? (
          <strong>{itemText.orphan}</strong>
        ) : (
          <>
            <strong>
              {origin === 'own' ? (
                (body ?? meeting.body.name)
              ) : (
                <BodyName site={site} name={body ?? meeting.body.name} {...(date && { date })} />
              )}
            </strong>{' '}
            <time dateTime={date ?? meeting.date}>{formatDate(date ?? meeting.date)}</time>
          </>
        )}{' '}
        <OutcomeTag outcome={outcome} />
      </p>
      <Paragraphs text={text} />
      {against && (
        <p class="aside">
          {itemText.against}: {against.join(siteText.andSo)}
        </p>
      )}
      <Apologies names={apologies} />
      {origin === 'reported' && <p class="aside">{itemText.reported}</p>}
    </div>
  );
}
