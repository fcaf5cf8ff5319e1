import type { EarlierSite } from './earlier-site.ts';
import type { JoinedFile } from './joined-file.ts';
import { toKey } from './key.ts';
import type { Site } from './site.ts';
import { toSitePath } from './site-path.ts';
import { listBlocks, type SitemapBlock, type SitemapEntry, toNewest } from './sitemap-blocks.ts';
import type { Urls } from './urls.ts';
import { escapeXml } from './xml.ts';

/** `sitemap.xml` with every page, or an index of `sitemap-1.xml` and so on. */
export interface Sitemap {
  readonly maps: readonly JoinedFile[];
  /** `sitemap.xml` where there are several maps. */
  readonly index?: string;
}

/** Its path within the site. */
export const SITEMAP = 'sitemap.xml';
/** The sitemap protocol allows no more addresses in a file. */
const LARGEST_MAP = 50_000;

/** The sitemap, in maps of no more than `largest` pages. */
export function toSitemap(site: Site, largest = LARGEST_MAP): Sitemap {
  const { urls } = site;
  const maps = cutBlocks(listBlocks(site), largest);
  if (maps.length < 2) return { maps: [toMap(site, SITEMAP, maps.flat())] };
  const entries = maps.map((slices, place) => ({
    address: `${urls.home()}sitemap-${place + 1}.xml`,
    modified: toNewest(slices.flatMap((slice) => toEntries(slice))),
  }));
  return {
    index:
      renderHead('sitemapindex') + renderRows(urls, 'sitemap', entries) + renderEnd('sitemapindex'),
    maps: maps.map((slices, place) =>
      toMap(site, toSitePath(urls, entries[place]?.address ?? ''), slices),
    ),
  };
}

/** How many pages show something of the archive: nearly all that there are. */
export function countPages(site: Site): number {
  return listBlocks(site).reduce((sum, { count }) => sum + count, 0);
}

/** Lets every reader in and names the sitemap; the index is for the search page only. */
export function renderRobots({ urls }: Pick<Site, 'urls'>): string {
  const sitemap = urls.absolute(urls.home() + SITEMAP);
  return `User-agent: *\nDisallow: ${urls.home()}pagefind/\n\nSitemap: ${sitemap}\n`;
}

/** A block, or as much of it as a map has room for: entries from one place up to another. */
interface Slice {
  readonly block: SitemapBlock;
  readonly from: number;
  readonly to: number;
}

/** A part of a map: what it is made from, and how it is made. */
interface Part {
  readonly key: string;
  readonly toText: () => string;
}

function toEntries({ block, from, to }: Slice): readonly SitemapEntry[] {
  return block.toEntries().slice(from, to);
}

function cutBlocks(
  blocks: readonly SitemapBlock[],
  largest: number,
): readonly (readonly Slice[])[] {
  const maps: Slice[][] = [];
  let room = 0;
  for (const block of blocks) {
    for (let from = 0; from < block.count; ) {
      if (room === 0) {
        maps.push([]);
        room = largest;
      }
      const to = Math.min(block.count, from + room);
      maps.at(-1)?.push({ block, from, to });
      room -= to - from;
      from = to;
    }
  }
  return maps;
}

function toMap({ urls, earlier }: Site, path: string, slices: readonly Slice[]): JoinedFile {
  const known = new Map(earlier?.joined[path]?.keys.map((key) => [toName(key), key]));
  const parts: readonly Part[] = [
    { key: 'top', toText: () => renderHead('urlset') },
    ...slices.map((slice) => toPart(slice, urls, earlier, known)),
    { key: 'bund', toText: () => renderEnd('urlset') },
  ];
  return {
    ...{ path, keys: parts.map(({ key }) => key) },
    toPart: (place) => parts[place]?.toText() ?? '',
  };
}

/** A part's key is its name and a hash; of one that is sure to be the same, the name is enough to know it. */
function toPart(
  slice: Slice,
  urls: Urls,
  earlier: EarlierSite | undefined,
  known: ReadonlyMap<string, string>,
): Part {
  const { block, from, to } = slice;
  const toText = (): string => renderRows(urls, 'url', toEntries(slice));
  const name = `${block.name}:${from}-${to}`;
  const old = known.get(name);
  if (earlier !== undefined && old !== undefined && !block.isOther(earlier)) {
    return { key: old, toText };
  }
  const text = toText();
  return { key: `${name} ${toKey([text])}`, toText: () => text };
}

function toName(key: string): string {
  return key.split(' ', 1)[0] ?? key;
}

function renderRows(urls: Urls, row: 'url' | 'sitemap', entries: readonly SitemapEntry[]): string {
  // An address has nothing in it that is markup, but for what the settings put before it.
  const base = escapeXml(urls.absolute(urls.home()));
  const rows = entries.map(({ address, modified }) => {
    const lastmod = modified === undefined ? '' : `<lastmod>${modified}</lastmod>`;
    return `  <${row}><loc>${base}${toSitePath(urls, address)}</loc>${lastmod}</${row}>\n`;
  });
  return rows.join('');
}

function renderHead(list: 'urlset' | 'sitemapindex'): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`;
}

function renderEnd(list: 'urlset' | 'sitemapindex'): string {
  return `</${list}>\n`;
}
