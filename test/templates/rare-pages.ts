import { buildUrls } from '../../src/urls.ts';
import renderSplit, { listSplitPages } from '../../templates/split.11ty.tsx';
import renderAccessibility from '../../templates/was.11ty.tsx';
import { LONG, REPEATED_MEETINGS } from './long-meetings.ts';
import { toSite } from './sample-site.ts';

const texts = { about: '' as never, glossary: '' as never };

/**
 * Pages that the seeds are too few for or don't ask for, by their addresses in a site without a path prefix: a year of
 * each kind of long list, and the page that leads on to the accessibility statement (without leading on).
 */
export function renderRarePages(): ReadonlyMap<string, string> {
  const [long, repeated] = [LONG, REPEATED_MEETINGS].map((meetings) => {
    const site = toSite(meetings);
    const config = {
      ...site.config,
      pathPrefix: '/',
      accessibilityStatement: 'https://www.was.digst.dk/example-dk',
    };
    return { ...site, config, urls: buildUrls(config) };
  });
  const pages = new Map<string, string>();
  if (!long || !repeated) return pages;
  for (const site of [long, repeated]) {
    const kinds = new Set<string>();
    for (const split of listSplitPages(site)) {
      const kind = split.lists.map((list) => list.kind).join(' ');
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      pages.set(`${split.address}${split.year}/`.slice(1), renderSplit({ site, texts, split }));
    }
  }
  const leadingOn = renderAccessibility({ site: long, texts });
  pages.set('was/', leadingOn.replace(/<meta http-equiv="refresh"[^>]*>/u, ''));
  return pages;
}
