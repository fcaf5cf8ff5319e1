import type { Site } from '../src/site.ts';
import { toOutputPath } from './components/output-path.ts';
import type { PaginatedSettings } from './eleventy-types.ts';

/** The pages of one kind: what there is one of for each, where it lies, and what it shows. */
interface PageKind<Entry> {
  readonly list: (site: Site) => readonly Entry[];
  readonly toAddress: (site: Site, entry: Entry) => string;
  /**
   * Everything that the page is made from besides the program and the settings, as versions, numbers and words: the page
   * is written again when any of it changes, and else stays as it is.
   */
  readonly toSources: (site: Site, entry: Entry) => readonly string[];
}

/** A page file's settings: a page an entry, of those that have to be written. */
export function paginate<Alias extends string, Entry>(
  alias: Alias,
  { list, toAddress, toSources }: PageKind<Entry>,
): PaginatedSettings<Readonly<Record<Alias, Entry>>> {
  const toPath = (site: Site, entry: Entry) => toOutputPath(site.urls, toAddress(site, entry));
  return {
    pagination: {
      // Eleventy wants a list to begin with; there is no site without a meeting.
      data: 'site.archive.years',
      size: 1,
      alias,
      before: (_years, { site }) =>
        list(site).filter((entry) => {
          const { needs } = site;
          return needs === undefined || needs(toPath(site, entry), () => toSources(site, entry));
        }),
    },
    permalink: (data) => toPath(data.site, data[alias]),
  };
}

/** The settings of a page that there is one of; none where it has no address. */
export function paginateOne(
  toAddress: (site: Site) => string | undefined,
  toSources: (site: Site) => readonly string[],
): PaginatedSettings<{ readonly address: string }> {
  return paginate('address', {
    list: (site) => [toAddress(site) ?? []].flat(),
    toAddress: (_site, address) => address,
    toSources,
  });
}
