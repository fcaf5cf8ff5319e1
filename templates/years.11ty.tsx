import type { Site } from '../src/site.ts';
import { listYears } from './components/activity.ts';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import type { PageData } from './eleventy-types.ts';
import { paginateOne } from './paginate.ts';
import { toArchiveSources } from './sources.ts';
import { countText, siteText, yearText } from './text.ts';

export const data = paginateOne(({ urls }) => urls.years(), toArchiveSources);

export default function render({ site }: PageData): string {
  return renderPage(<Years site={site} />);
}

/** Every year from the first to the last, newest first; a year without meetings says so. */
function Years({ site }: { readonly site: Site }) {
  const { archive, urls } = site;
  return (
    <Page
      site={site}
      title={yearText.list}
      description={yearText.listLead}
      address={urls.years()}
      place="years"
      crumbs={[{ label: siteText.years }]}
    >
      <h1>{yearText.list}</h1>
      <p class="lead">{yearText.listLead}</p>
      <ul class="rows">
        {[...listYears(archive.years)].reverse().map((year) => {
          const entry = archive.years.find((it) => it.year === year);
          return (
            <li key={year}>
              {entry ? <a href={urls.year(year)}>{year}</a> : <span>{year}</span>}
              <span class="aside">
                {entry
                  ? `${countText.meetings(entry.meetings.length)}, ${countText.items(entry.itemCount)}`
                  : yearText.none}
              </span>
            </li>
          );
        })}
      </ul>
    </Page>
  );
}
