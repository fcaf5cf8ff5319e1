import { formatDate } from '../../src/dates.ts';
import type { Site } from '../../src/site.ts';
import { aboutText } from '../text.ts';

/** What texts mention and the archive lacks, and what was odd across its sources. */
export function MissingLists({ site: { archive } }: { readonly site: Site }) {
  const { cases, meetings } = archive.missing;
  return (
    <>
      <TextList
        title={aboutText.missingMeetings}
        lines={meetings.map(({ body, days }) => `${body}: ${toDays(days)}`)}
      />
      <TextList title={aboutText.missingCases} lines={cases} isShort />
      <TextList
        title={aboutText.archiveMessages}
        lines={archive.messages
          .filter(({ severity }) => severity === 'warning')
          .map(({ reason }) => reason)}
      />
    </>
  );
}

/** An archive that lacks a body's minutes lacks hundreds: they are counted. */
const MOST_DAYS = 20;

function toDays(days: readonly string[]): string {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  if (days.length <= MOST_DAYS) return days.map((day) => formatDate(day)).join(', ');
  return aboutText.missingMany(days.length, first.slice(0, 4), last.slice(0, 4));
}

interface TextListProps {
  readonly title: string;
  readonly lines: readonly string[];
  /** Several stand side by side. */
  readonly isShort?: boolean;
}

function TextList({ title, lines, isShort = false }: TextListProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class={isShort ? 'columns' : undefined}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
