import { formatDate } from '../../src/dates.ts';
import type { Site } from '../../src/site.ts';
import { aboutText } from '../text.ts';

/** What texts mention and the archive lacks, and what was odd across its sources. */
export function MissingLists({ site: { archive } }: { readonly site: Site }) {
  const { cases, meetings } = archive.missing;
  const nameOf = (slug: string) => archive.bodies.find((body) => body.slug === slug)?.name ?? slug;
  return (
    <>
      <TextList
        title={aboutText.missingMeetings}
        lines={meetings.map((id) => `${nameOf(id.slice(11))} ${formatDate(id.slice(0, 10))}`)}
      />
      <TextList title={aboutText.missingCases} lines={cases} />
      <TextList
        title={aboutText.archiveMessages}
        lines={archive.messages
          .filter(({ severity }) => severity === 'warning')
          .map(({ reason }) => reason)}
      />
    </>
  );
}

function TextList({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="columns">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
