import type { CaseEntry } from '../src/cases.ts';
import { formatDate } from '../src/dates.ts';
import type { Site } from '../src/site.ts';
import { Lock } from './components/lock.tsx';
import { toOutputPath } from './components/output-path.ts';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import type { PageData, PageSettings } from './eleventy-types.ts';
import { caseText, countText, siteText } from './text.ts';

export const data: PageSettings = {
  permalink: ({ site: { urls } }) => toOutputPath(urls, urls.cases()),
};

export default function render({ site }: PageData): string {
  return renderPage(<Cases site={site} />);
}

/** Every case number, each with the titles it has had. */
function Cases({ site }: { readonly site: Site }) {
  const { archive, urls } = site;
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
      <ul class="rows">
        {archive.cases.map((entry) => (
          <li key={entry.caseNumber}>
            <CaseRow site={site} entry={entry} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function CaseRow({ site, entry }: { readonly site: Site; readonly entry: CaseEntry }) {
  const { caseNumber, titles, collective, items } = entry;
  const last = items.at(-1);
  return (
    <>
      <a class="number" href={site.urls.case(caseNumber)}>
        {caseNumber}
      </a>{' '}
      {titles.length > 1 ? `${titles[0]} (${countText.titles(titles.length)})` : titles[0]}{' '}
      {collective && <span class="tag collective">{caseText.collective}</span>}
      {items.every(({ item }) => !item.public) && <Lock />}
      <span class="aside">
        {countText.items(items.length)}
        {last && `, ${caseText.last} ${formatDate(last.meeting.date)}`}
      </span>
    </>
  );
}
