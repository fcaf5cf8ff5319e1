import type { Urls } from '../../src/urls.ts';
import { navText, siteText } from '../text.ts';

/** The parts of the site that the menu leads to. */
export type NavPlace = 'bodies' | 'years' | 'cases' | 'journals' | 'about';

const PLACES: readonly NavPlace[] = ['bodies', 'years', 'cases', 'journals', 'about'];

/** The main menu; the part that the page belongs to is marked. */
export function SiteNav({ urls, place }: { readonly urls: Urls; readonly place?: NavPlace }) {
  return (
    <nav class="site-nav wrap" aria-label={siteText.nav}>
      <ul>
        {PLACES.map((name) => (
          <li key={name}>
            <a href={urls[name]()} aria-current={name === place ? 'true' : undefined}>
              {navText[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
