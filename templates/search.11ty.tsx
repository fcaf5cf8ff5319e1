import { toSlug } from '../parsers/index.ts';
import type { Site } from '../src/site.ts';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import { SearchBox } from './components/search-box.tsx';
import { WaysIn } from './components/ways-in.tsx';
import type { PageData } from './eleventy-types.ts';
import { paginateOne } from './paginate.ts';
import { SearchFilters } from './search/search-filters.tsx';
import { searchText, siteText } from './text.ts';

export const data = paginateOne(
  ({ urls }) => urls.search(),
  () => [],
);

export default function render({ site }: PageData): string {
  return renderPage(<Search site={site} />);
}

/** The archives that are searched, this one first, for the script; undefined where no others are listed. */
function toArchiveList({ config, urls }: Site): string | undefined {
  const { archives = [], municipality } = config;
  if (archives.length === 0) return undefined;
  const own = { name: municipality, url: urls.home() };
  const list = [own, ...archives].map(({ name, url }) => ({
    key: toSlug(name),
    name,
    home: url === own.url ? url : `${new URL(url).href.replace(/\/+$/u, '')}/`,
  }));
  return JSON.stringify(list);
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
      <div id="resultater" data-prefix={urls.prefix} data-archives={toArchiveList(site)}>
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
