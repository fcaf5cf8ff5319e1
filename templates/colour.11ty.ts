import { renderColourStyles } from '../src/colour.ts';
import { toOutputPath } from './components/output-path.ts';
import { hasOwnColour } from './components/own-colour.ts';
import type { PageData, PageSettings } from './eleventy-types.ts';

/** The municipality's colour as a stylesheet of its own, since no page holds styles; none where it is the usual one. */
export const data: PageSettings = {
  permalink: ({ site: { config, urls } }) =>
    hasOwnColour(config) && toOutputPath(urls, urls.asset('farve.css')),
};

export default function render({ site }: PageData): string {
  return renderColourStyles(site.config.colour);
}
