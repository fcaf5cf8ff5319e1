import type { Urls } from '../../src/urls.ts';
import { siteText, waysInText } from '../text.ts';

const WAYS = ['bodies', 'years', 'cases', 'journals', 'about', 'data'] as const;

/** The static ways into the archive: they need neither search nor scripts. */
export function WaysIn({ urls }: { readonly urls: Urls }) {
  return (
    <ul class="cards">
      {WAYS.map((way) => (
        <li key={way}>
          <a href={urls[way]()}>{siteText[way]}</a>
          <span class="aside">{waysInText[way]}</span>
        </li>
      ))}
    </ul>
  );
}
