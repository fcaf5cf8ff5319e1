import type { EarlierSite } from '../src/earlier-site.ts';
import { toKey } from '../src/key.ts';
import type { Site } from '../src/site.ts';
import { toOutputPath } from '../src/site-path.ts';
import { toStayingKey } from '../src/staying-files.ts';
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
  /**
   * Whether the sources of an entry may be others than in a site that was made before: a page of which it is sure that they
   * aren't stays as it is. All pages of a kind without this are asked for.
   */
  readonly isOther?: (earlier: EarlierSite, entry: Entry) => boolean;
}

/** A page file's settings: a page an entry, of those that have to be written. */
export function paginate<Alias extends string, Entry extends object>(
  alias: Alias,
  { list, toAddress, toSources, isOther }: PageKind<Entry>,
): PaginatedSettings<Readonly<Record<Alias, Entry>>> {
  const paths = new WeakMap<Entry, string>();
  const toPath = (site: Site, entry: Entry): string => {
    const path = paths.get(entry) ?? toOutputPath(site.urls, toAddress(site, entry));
    paths.set(entry, path);
    return path;
  };
  const stays = ({ earlier }: Site, entry: Entry): boolean =>
    earlier !== undefined && isOther !== undefined && !isOther(earlier, entry);
  const toPageKey = (site: Site, entry: Entry): string => {
    const key = toKey(toSources(site, entry));
    return isOther === undefined ? key : toStayingKey(key);
  };
  return {
    pagination: {
      // Eleventy wants a list to begin with; there is no site without a meeting.
      data: 'site.archive.years',
      size: 1,
      alias,
      before: (_years, { site }) =>
        list(site).filter((entry) => {
          const { needs } = site;
          if (needs === undefined) return true;
          if (stays(site, entry)) return false;
          return needs(toPath(site, entry), () => toPageKey(site, entry));
        }),
    },
    permalink: (data) => toPath(data.site, data[alias]),
  };
}

/** The settings of a page that there is one of; none where it has no address. */
export function paginateOne(
  toAddress: (site: Site) => string | undefined,
  toSources: (site: Site) => readonly string[],
): PaginatedSettings<{ readonly page: { readonly address: string } }> {
  return paginate('page', {
    list: (site) => [toAddress(site) ?? []].flat().map((address) => ({ address })),
    toAddress: (_site, { address }) => address,
    toSources,
  });
}
