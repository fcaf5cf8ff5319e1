import type { Site } from '../../src/site.ts';
import { siteText } from '../text.ts';

/** The foot of every page: whose archive, that it is a copy, and where to report errors. */
export function SiteFoot({ site }: { readonly site: Site }) {
  const { config, urls } = site;
  const contact = config.contact.includes('@') ? `mailto:${config.contact}` : config.contact;
  return (
    <footer class="site-foot">
      <div class="wrap">
        <p>{siteText.copyNotice}</p>
        <ul>
          <li>
            <a href={contact}>{siteText.report}</a>
          </li>
          <li>
            <a href={urls.about()}>{siteText.about}</a>
          </li>
          <li>
            <a href={urls.data()}>{siteText.data}</a>
          </li>
          {config.accessibilityStatement && (
            <li>
              <a href={urls.accessibility()}>{siteText.accessibility}</a>
            </li>
          )}
        </ul>
        <p>
          {config.title}, {config.municipality}
        </p>
      </div>
    </footer>
  );
}
