import type { ComponentChildren } from 'preact';
import { toContentPolicy } from '../../src/headers.ts';
import type { Site } from '../../src/site.ts';
import { siteText } from '../text.ts';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import { JsonLd, type JsonLdValue } from './json-ld.tsx';
import { SearchBox } from './search-box.tsx';
import { SiteFoot } from './site-foot.tsx';
import { type NavPlace, SiteNav } from './site-nav.tsx';

interface PageProps {
  readonly site: Site;
  /** The page's name; the archive's own is added. Absent on the home page. */
  readonly title?: string;
  readonly description?: string;
  /** The page's address, absent where it has none of its own. */
  readonly address?: string;
  readonly place?: NavPlace;
  readonly crumbs?: readonly Crumb[];
  /** The page's one browser script where it has its own, which brings the search box's with it. */
  readonly script?: string;
  /** The address of the Atom feed beside the page. */
  readonly feed?: string;
  /** What the page is about, for search engines; such a page is also described for those that share it. */
  readonly described?: JsonLdValue;
  /** Another host's address that the browser goes on to at once. */
  readonly redirect?: string;
  /** Off where the page has a search box of its own. */
  readonly searchBox?: boolean;
  readonly children: ComponentChildren;
}

/** The frame of every page: head, skip link, header with search, breadcrumbs, main, foot. */
export function Page(props: PageProps) {
  const {
    site,
    title,
    description,
    address,
    crumbs,
    script = 'box.js',
    feed,
    searchBox = true,
  } = props;
  const { config, urls } = site;
  const name = `${config.title}, ${config.municipality}`;
  // Only the search page asks anything of other hosts.
  const policy = toContentPolicy(address === urls.search() ? config.archives : []);

  return (
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title ? `${title} · ${name}` : name}</title>
        {description && <meta name="description" content={description} />}
        {address && <link rel="canonical" href={urls.absolute(address)} />}
        <link rel="stylesheet" href={urls.asset('site.css')} />
        <link rel="icon" href={urls.asset('favicon.svg')} type="image/svg+xml" />
        {props.redirect && <meta http-equiv="refresh" content={`0;url=${props.redirect}`} />}
        {feed && (
          <link rel="alternate" type="application/atom+xml" title={siteText.feed} href={feed} />
        )}
        {props.described && (
          <>
            <meta property="og:type" content="article" />
            <meta property="og:site_name" content={name} />
            <meta property="og:locale" content="da_DK" />
            <meta property="og:title" content={title} />
            <meta property="og:description" content={description} />
            <meta property="og:url" content={urls.absolute(address ?? urls.home())} />
            <JsonLd data={props.described} />
          </>
        )}
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={config.title}
          href={urls.openSearch()}
        />
        <script type="module" src={urls.asset(script)} />
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
