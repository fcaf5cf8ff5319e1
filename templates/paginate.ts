import type { Archive } from '../src/archive.ts';
import { type ArchiveChange, toArchiveChange } from '../src/archive-change.ts';
import type { EarlierSite } from '../src/earlier-site.ts';
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
  /**
   * Whether the sources of an entry that is the same object in two archives may differ between them: false where it is
   * sure that they don't. Always asked for anew where this is absent.
   */
  readonly isTouched?: (change: ArchiveChange, entry: Entry) => boolean;
  /** Whether the sources of an entry may be others than in a site that was made before; always asked for where this is absent. */
  readonly isOther?: (earlier: EarlierSite, entry: Entry) => boolean;
}

/** What is known of an entry's page: a process that stays asks for it again and again. */
interface Known {
  readonly path: string;
  sources?: readonly string[];
  key?: string;
  /** The archive that the key is right for. */
  archive?: Archive;
}

const ALWAYS = () => true;

/** A page file's settings: a page an entry, of those that have to be written. */
export function paginate<Alias extends string, Entry extends object>(
  alias: Alias,
  { list, toAddress, toSources, isTouched = ALWAYS, isOther = ALWAYS }: PageKind<Entry>,
): PaginatedSettings<Readonly<Record<Alias, Entry>>> {
  const known = new WeakMap<Entry, Known>();
  const toKnown = (site: Site, entry: Entry): Known => {
    const before = known.get(entry);
    if (before !== undefined) return before;
    const made = { path: toOutputPath(site.urls, toAddress(site, entry)) };
    known.set(entry, made);
    return made;
  };
  const isSame = (before: Archive | undefined, archive: Archive, entry: Entry): boolean =>
    before === archive ||
    (before !== undefined && !isTouched(toArchiveChange(before, archive), entry));
  /** Of a page that this process knows nothing of. */
  const toEarlierKey = ({ earlier }: Site, entry: Entry, { path }: Known): string | undefined =>
    earlier === undefined || isOther(earlier, entry) ? undefined : earlier.toKey(path);
  const toPageKey = (site: Site, entry: Entry, page: Known): string => {
    const { archive: before, key } = page;
    page.archive = site.archive;
    if (key !== undefined && isSame(before, site.archive, entry)) return key;
    const earlier = key === undefined ? toEarlierKey(site, entry, page) : undefined;
    if (earlier !== undefined) {
      page.key = earlier;
      return earlier;
    }
    const sources = toSources(site, entry);
    if (key !== undefined && isSameList(page.sources ?? [], sources)) return key;
    page.sources = sources;
    page.key = toKey(sources);
    return page.key;
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
          const page = toKnown(site, entry);
          return needs === undefined || needs(page.path, () => toPageKey(site, entry, page));
        }),
    },
    permalink: (data) => toKnown(data.site, data[alias]).path,
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
