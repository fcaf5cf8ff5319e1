import type { Meeting } from '../../src/meeting.ts';
import { meetingText } from '../text.ts';
import { Lock } from './lock.tsx';

/** The items of a meeting as links; it stays in view beside the text on a wide screen. */
export function MeetingContents({ meeting }: { readonly meeting: Meeting }) {
  return (
    <nav class="contents" aria-labelledby="dagsorden">
      <h2 id="dagsorden">{meetingText.contents}</h2>
      <label class="only-decisions">
        <input type="checkbox" id="kun-beslutninger" /> {meetingText.onlyDecisions}
      </label>
      <ol>
        {meeting.items.map((item) => (
          <li key={item.id}>
            <a href={`#${item.id}`}>
              <span class="number">{item.number}</span> <span>{item.title}</span>
            </a>
            {!item.public && (
              <>
                {' '}
                <Lock />
              </>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
