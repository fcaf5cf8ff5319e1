import { toKey } from '../src/key.ts';
import { isSameList } from '../src/per-object.ts';
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
export function paginate<Alias extends string, Entry extends object>(
  alias: Alias,
  { list, toAddress, toSources }: PageKind<Entry>,
): PaginatedSettings<Readonly<Record<Alias, Entry>>> {
  const toPath = (site: Site, entry: Entry) => toOutputPath(site.urls, toAddress(site, entry));
  const toPageKey = buildKeys(toSources);
  return {
    pagination: {
      // Eleventy wants a list to begin with; there is no site without a meeting.
      data: 'site.archive.years',
      size: 1,
      alias,
      before: (_years, { site }) =>
        list(site).filter((entry) => {
          const { needs } = site;
          return needs === undefined || needs(toPath(site, entry), () => toPageKey(site, entry));
        }),
    },
    permalink: (data) => toPath(data.site, data[alias]),
  };
}

/** The keys of pages: a process that stays knows that of an entry as long as its sources are the same. */
function buildKeys<Entry extends object>(toSources: PageKind<Entry>['toSources']) {
  const known = new WeakMap<Entry, { readonly sources: readonly string[]; readonly key: string }>();
  return (site: Site, entry: Entry): string => {
    const sources = toSources(site, entry);
    const before = known.get(entry);
    if (before !== undefined && isSameList(before.sources, sources)) return before.key;
    const key = toKey(sources);
    known.set(entry, { sources, key });
    return key;
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
