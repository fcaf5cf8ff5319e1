import type { Site } from '../src/site.ts';
import { toOutputPath } from './components/output-path.ts';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import { SearchBox } from './components/search-box.tsx';
import { WaysIn } from './components/ways-in.tsx';
import type { PageData, PageSettings } from './eleventy-types.ts';
import { SearchFilters } from './search/search-filters.tsx';
import { searchText, siteText } from './text.ts';

export const data: PageSettings = {
  permalink: ({ site: { urls } }) => toOutputPath(urls, urls.search()),
};

export default function render({ site }: PageData): string {
  return renderPage(<Search site={site} />);
}

/** The search page: its script fills in the hits; without it the static ways in are what is left. */
function Search({ site }: { readonly site: Site }) {
  const { urls } = site;
  return (
    <Page
      site={site}
      title={searchText.heading}
      description={searchText.hint}
      address={urls.search()}
      crumbs={[{ label: siteText.search }]}
      script="search.js"
      searchBox={false}
    >
      <h1>{searchText.heading}</h1>
      <SearchBox urls={urls} id="q" hint={searchText.hint} />
      <noscript>
        <p class="oddity">{searchText.noScript}</p>
      </noscript>
      <div id="resultater" data-prefix={urls.prefix}>
        <p id="status" role="status" />
        <ul id="genveje" class="jumps" />
        <ul id="valg" class="chips" />
        <SearchFilters />
        <h2 id="resultater-titel" hidden>
          {searchText.results}
        </h2>
        <ol id="traef" class="hits" />
        <button id="flere" type="button" hidden>
          {searchText.more}
        </button>
      </div>
      <section aria-labelledby="veje">
        <h2 id="veje">{searchText.waysIn}</h2>
        <WaysIn urls={urls} />
      </section>
    </Page>
  );
}
