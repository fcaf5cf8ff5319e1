import type { Urls } from '../../src/urls.ts';
import { siteText } from '../text.ts';

/** A step on the way to a page; the last has no address, for it is the page itself. */
export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** The way from the home page to this one. */
export function Breadcrumbs({
  urls,
  crumbs,
}: {
  readonly urls: Urls;
  readonly crumbs: readonly Crumb[];
}) {
  return (
    <nav class="crumbs wrap" aria-label={siteText.breadcrumbs}>
      <ol>
        <li>
          <a href={urls.home()}>{siteText.home}</a>
        </li>
        {crumbs.map(({ label, href }) => (
          <li key={label}>
            {href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
