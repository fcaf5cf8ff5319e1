import { formatDate } from '../../src/dates.ts';
import type { HistoryEntry } from '../../src/meeting.ts';
import type { Site } from '../../src/site.ts';
import { itemText } from '../text.ts';
import { Apologies } from './apologies.tsx';
import { BodyName } from './body-name.tsx';
import { Paragraphs } from './paragraphs.tsx';

/** Sagens forløb: earlier treatments of the case, as this item's minutes print them. */
export function History({
  site,
  history,
}: {
  readonly site: Site;
  readonly history: readonly HistoryEntry[];
}) {
  return (
    <div class="history">
      <h3>{itemText.history}</h3>
      <ol>
        {history.map(({ date, body, text, apologies }) => (
          <li key={`${date} ${body} ${text}`}>
            <p class="who">
              <strong>
                <BodyName site={site} name={body} date={date} />
              </strong>{' '}
              <time dateTime={date}>{formatDate(date)}</time>
            </p>
            <Paragraphs text={text} />
            <Apologies names={apologies} />
          </li>
        ))}
      </ol>
    </div>
  );
}
