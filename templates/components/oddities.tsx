import type { Meeting, Message } from '../../src/meeting.ts';
import { itemText, meetingText, oddityText } from '../text.ts';

/** What the parser found odd in a meeting's source, each with its line and a link to its item. */
export function Oddities({ meeting }: { readonly meeting: Meeting }) {
  if (meeting.messages.length === 0) return null;
  return (
    <>
      <h3>{meetingText.oddities}</h3>
      <p>{meetingText.odditiesLead}</p>
      <ul class="oddities">
        {meeting.messages.map((message) => (
          <li
            key={`${message.ruleId} ${message.line ?? message.lines?.[0] ?? ''} ${message.reason}`}
          >
            {oddityText[message.ruleId].says}
            <br />
            <span class="aside">
              {oddityText[message.ruleId].quotes && `${toFound(message)}. `}
              <Place meeting={meeting} message={message} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a rule saw; what it expected in its place is for those who mend the source. */
function toFound({ reason }: Message): string {
  return reason.split('; ventede', 1).join('').replace(/\.$/u, '');
}

function Place({ meeting, message }: { readonly meeting: Meeting; readonly message: Message }) {
  const first = message.line ?? message.lines?.[0];
  if (first === undefined) return null;
  const item = meeting.items.find(({ lines }) => first >= lines[0] && first <= lines[1]);
  return (
    <span>
      {meetingText.atLines(first, message.lines?.[1] ?? first)}
      {item && (
        <>
          , <a href={`#${item.id}`}>{itemText.number(item.number).toLowerCase()}</a>
        </>
      )}
    </span>
  );
}
