import { splitByYear, toLastDate } from '../src/long-lists.ts';
import type { Site } from '../src/site.ts';
import { CaseRows } from './components/case-rows.tsx';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import { YearLinks } from './components/year-links.tsx';
import type { PageData } from './eleventy-types.ts';
import { paginateOne } from './paginate.ts';
import { toArchiveSources } from './sources.ts';
import { caseText, countText, siteText, splitText } from './text.ts';

export const data = paginateOne(({ urls }) => urls.cases(), toArchiveSources);

export default function render({ site }: PageData): string {
  return renderPage(<Cases site={site} />);
}

/** Every case number, each with the titles it has had. */
function Cases({ site }: { readonly site: Site }) {
  const { archive, urls } = site;
  const parts = splitByYear(archive.cases, toLastDate);
  return (
    <Page
      site={site}
      title={caseText.list}
      description={caseText.listLead}
      address={urls.cases()}
      place="cases"
      crumbs={[{ label: siteText.cases }]}
    >
      <h1>{caseText.list}</h1>
      <p class="lead">{caseText.listLead}</p>
      <p class="aside">{caseText.aboutNumbers}</p>
      {parts.length === 0 ? (
        <CaseRows site={site} rows={archive.cases} />
      ) : (
        <YearLinks
          address={urls.cases()}
          parts={parts}
          toCount={countText.cases}
          lead={splitText.caseLead}
        />
      )}
    </Page>
  );
}
