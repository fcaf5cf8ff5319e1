import { formatDate } from '../src/dates.ts';
import { listLost } from '../src/item-refs.ts';
import type { SafeHtml } from '../src/meeting.ts';
import type { Site } from '../src/site.ts';
import { CoverageTable } from './components/coverage-table.tsx';
import { MissingLists } from './components/missing-lists.tsx';
import { Page } from './components/page.tsx';
import { RawHtml } from './components/raw-html.tsx';
import { renderPage } from './components/render-page.tsx';
import type { PageData } from './eleventy-types.ts';
import { paginateOne } from './paginate.ts';
import { toArchiveSources } from './sources.ts';
import { aboutText, caseText, siteText } from './text.ts';

export const data = paginateOne(({ urls }) => urls.about(), toArchiveSources);

export default function render({ site, texts }: PageData): string {
  return renderPage(<About site={site} about={texts.about} glossary={texts.glossary} />);
}

interface AboutProps {
  readonly site: Site;
  readonly about: SafeHtml;
  readonly glossary: SafeHtml;
}

/** What the archive is, what it covers and lacks, and what its words mean. */
export function About({ site, about, glossary }: AboutProps) {
  const { urls } = site;
  return (
    <Page
      site={site}
      title={siteText.about}
      description={siteText.copyNotice}
      address={urls.about()}
      place="about"
      crumbs={[{ label: siteText.about }]}
    >
      <h1>{siteText.about}</h1>
      <RawHtml html={about} />
      <section aria-labelledby="daekning">
        <h2 id="daekning">{aboutText.coverage}</h2>
        <p>{aboutText.coverageLead}</p>
        <CoverageTable site={site} />
        <LostItems site={site} />
        <MissingLists site={site} />
      </section>
      <section aria-labelledby="ordliste">
        <h2 id="ordliste">{aboutText.glossary}</h2>
        <RawHtml html={glossary} />
      </section>
    </Page>
  );
}

function LostItems({ site: { archive, urls } }: { readonly site: Site }) {
  const lost = archive.meetings.flatMap(listLost);
  return (
    <>
      <h3>{aboutText.lost}</h3>
      {lost.length === 0 && <p>{aboutText.noneLost}</p>}
      {lost.length > 0 && (
        <ul>
          {lost.map(({ meeting, id, number, title }) => (
            <li key={`${meeting.id} ${id}`}>
              <a href={urls.item(meeting.id, id)}>{title}</a>{' '}
              <span class="aside">
                {caseText.meeting(meeting.body.name, number)}, {formatDate(meeting.date)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
