import { formatDate } from '../src/dates.ts';
import type { Site } from '../src/site.ts';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import type { PageData } from './eleventy-types.ts';
import { paginateOne } from './paginate.ts';
import { toArchiveSources } from './sources.ts';
import { bodyText, caseText, countText, siteText } from './text.ts';

export const data = paginateOne(({ urls }) => urls.bodies(), toArchiveSources);

export default function render({ site }: PageData): string {
  return renderPage(<Bodies site={site} />);
}

/** Every body, with how much the archive has of it. */
function Bodies({ site }: { readonly site: Site }) {
  const { archive, urls } = site;
  return (
    <Page
      site={site}
      title={bodyText.list}
      description={bodyText.listLead}
      address={urls.bodies()}
      place="bodies"
      crumbs={[{ label: siteText.bodies }]}
    >
      <h1>{bodyText.list}</h1>
      <p class="lead">{bodyText.listLead}</p>
      <ul class="rows">
        {archive.bodies.map(({ slug, name, meetings, reported }) => {
          const last = meetings.at(-1);
          return (
            <li key={slug}>
              <a href={urls.body(slug)}>{name}</a>
              <span class="aside">
                {last
                  ? `${countText.meetings(meetings.length)}, ${caseText.last} ${formatDate(last.date)}`
                  : `${countText.decisions(reported.length)}, ${bodyText.onlyReportedShort}`}
              </span>
            </li>
          );
        })}
      </ul>
    </Page>
  );
}
