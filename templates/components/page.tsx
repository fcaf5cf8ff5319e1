import type { ComponentChildren } from 'preact';
import type { Site } from '../../src/site.ts';
import { siteText } from '../text.ts';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import { SearchBox } from './search-box.tsx';
import { SiteFoot } from './site-foot.tsx';
import { type NavPlace, SiteNav } from './site-nav.tsx';

/** Nothing from another host, nothing inline; `wasm-unsafe-eval` and the worker are the search index's. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

interface PageProps {
  readonly site: Site;
  /** The page's name; the archive's own is added. Absent on the home page. */
  readonly title?: string;
  readonly description?: string;
  /** The page's address, absent where it has none of its own. */
  readonly address?: string;
  readonly place?: NavPlace;
  readonly crumbs?: readonly Crumb[];
  /** The browser script's file name, on the one page that has one. */
  readonly script?: string;
  /** Off where the page has a search box of its own. */
  readonly searchBox?: boolean;
  readonly children: ComponentChildren;
}

/** The frame of every page: head, skip link, header with search, breadcrumbs, main, foot. */
export function Page(props: PageProps) {
  const { site, title, description, address, crumbs, script, searchBox = true } = props;
  const { config, urls } = site;
  const name = `${config.title}, ${config.municipality}`;

  return (
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title ? `${title} · ${name}` : name}</title>
        {description && <meta name="description" content={description} />}
        {address && <link rel="canonical" href={urls.absolute(address)} />}
        <link rel="stylesheet" href={urls.asset('site.css')} />
        <link rel="icon" href={urls.asset('favicon.svg')} type="image/svg+xml" />
        {script && <script type="module" src={urls.asset(script)} />}
      </head>
      <body>
        <a class="skip" href="#indhold">
          {siteText.skip}
        </a>
        <header class="site-head">
          <div class="wrap">
            <a class="brand" href={urls.home()}>
              <span class="brand-title">{config.title}</span>{' '}
              <span class="brand-owner">{config.municipality}</span>
            </a>
            {searchBox && <SearchBox urls={urls} id="hoved-q" />}
          </div>
          <SiteNav urls={urls} {...(props.place && { place: props.place })} />
        </header>
        {crumbs && <Breadcrumbs urls={urls} crumbs={crumbs} />}
        <main id="indhold" tabindex={-1} class="wrap">
          {props.children}
        </main>
        <SiteFoot site={site} />
      </body>
    </html>
  );
}
