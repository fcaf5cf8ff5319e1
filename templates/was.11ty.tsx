import type { Site } from '../src/site.ts';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import type { PageData } from './eleventy-types.ts';
import { paginateOne } from './paginate.ts';
import { accessibilityText } from './text.ts';

export const data = paginateOne(
  ({ config, urls }) => (config.accessibilityStatement ? urls.accessibility() : undefined),
  () => [],
);

export default function render({ site }: PageData): string {
  return renderPage(<Accessibility site={site} />);
}

/** Leads on to the accessibility statement, which Danish authorities keep at a host of their own; nothing to find, so it names no address. */
function Accessibility({ site }: { readonly site: Site }) {
  const { accessibilityStatement: statement } = site.config;
  return (
    <Page
      site={site}
      title={accessibilityText.heading}
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
