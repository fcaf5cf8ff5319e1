import type { Site } from '../src/site.ts';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import { SearchBox } from './components/search-box.tsx';
import { WaysIn } from './components/ways-in.tsx';
import type { PageData } from './eleventy-types.ts';
import { paginateOne } from './paginate.ts';
import { homeText, notFoundText } from './text.ts';

export const data = paginateOne(
  ({ urls }) => `${urls.home()}404.html`,
  () => [],
);

export default function render({ site }: PageData): string {
  return renderPage(<NotFound site={site} />);
}

/** What a wrong address shows: search and the ways in. */
function NotFound({ site }: { readonly site: Site }) {
  return (
    <Page site={site} title={notFoundText.heading} script="not-found.js" searchBox={false}>
      <h1>{notFoundText.heading}</h1>
      <p class="lead">{notFoundText.lead}</p>
      <div id="gaet" data-prefix={site.urls.prefix} hidden>
        <h2>{notFoundText.guess}</h2>
        <ul />
      </div>
      <SearchBox urls={site.urls} id="q" hint={homeText.searchHint} />
      <h2>{homeText.waysIn}</h2>
      <WaysIn urls={site.urls} />
    </Page>
  );
}
