import { splitByYear, toMeetingDate } from '../src/long-lists.ts';
import type { Site } from '../src/site.ts';
import { ItemList } from './components/item-list.tsx';
import { JournalBranch } from './components/journal-branch.tsx';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import { YearLinks } from './components/year-links.tsx';
import type { PageData } from './eleventy-types.ts';
import { paginateOne } from './paginate.ts';
import { toArchiveSources } from './sources.ts';
import { countText, journalText, siteText } from './text.ts';

export const data = paginateOne(({ urls }) => urls.journals(), toArchiveSources);

export default function render({ site }: PageData): string {
  return renderPage(<Journals site={site} />);
}

/** The whole J.nr. tree with counts, and the items that print none. */
function Journals({ site }: { readonly site: Site }) {
  const { archive, urls } = site;
  const { mainGroups, without } = archive.journal;
  const parts = splitByYear(without, toMeetingDate);
  return (
    <Page
      site={site}
      title={journalText.list}
      description={journalText.lead}
      address={urls.journals()}
      place="journals"
      crumbs={[{ label: siteText.journals }]}
    >
      <h1>{journalText.list}</h1>
      <p class="lead">{journalText.lead}</p>
      <section aria-labelledby="emner">
        <h2 id="emner">{journalText.tree}</h2>
        {site.kle && <p class="aside">{journalText.kleTitles}</p>}
        <JournalBranch site={site} entries={mainGroups} />
      </section>
      {without.length > 0 && (
        <section id="uden" aria-labelledby="uden-titel">
          <h2 id="uden-titel">{journalText.without}</h2>
          <p>{journalText.withoutNote}</p>
          {parts.length === 0 ? (
            <ItemList site={site} rows={without} />
          ) : (
            <YearLinks address={urls.journals()} parts={parts} toCount={countText.items} />
          )}
        </section>
      )}
    </Page>
  );
}
