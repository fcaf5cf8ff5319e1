import type { Site } from '../src/site.ts';
import { toOutputPath } from './components/output-path.ts';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import type { PageData, PageSettings } from './eleventy-types.ts';
import { accessibilityText } from './text.ts';

export const data: PageSettings = {
  permalink: ({ site: { config, urls } }) =>
    config.accessibilityStatement !== undefined && toOutputPath(urls, urls.accessibility()),
};

export default function render({ site }: PageData): string {
  return renderPage(<Accessibility site={site} />);
}

/** Leads on to the accessibility statement, which Danish authorities keep at a host of their own. */
function Accessibility({ site }: { readonly site: Site }) {
  const { accessibilityStatement: statement } = site.config;
  return (
    <Page
      site={site}
      title={accessibilityText.heading}
      address={site.urls.accessibility()}
      crumbs={[{ label: accessibilityText.heading }]}
      {...(statement && { redirect: statement })}
    >
      <h1>{accessibilityText.heading}</h1>
      <p>
        {accessibilityText.lead} <a href={statement}>{accessibilityText.link}</a>
      </p>
    </Page>
  );
}
