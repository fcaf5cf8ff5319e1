import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { type BuiltSite, buildSeeds } from '../build-site.ts';
import { readAttribute, readPages, type SitePage } from '../read-site.ts';

const SITE_URL = 'https://referater.example.dk';
/** Where an element points: its tag and the attribute that holds the address. */
const POINTERS = [
  ['a', 'href'],
  ['link', 'href'],
  ['script', 'src'],
  ['img', 'src'],
  ['form', 'action'],
] as const;
/** Hosts that a page may send a reader to, by a plain link only. */
const FOREIGN = /^(?:http:\/\/www\.kle-online\.dk\/|mailto:)/u;

interface Link {
  readonly from: string;
  readonly tag: string;
  readonly href: string;
}

/** Every address that a page points to. */
function findLinks(page: SitePage): readonly Link[] {
  return POINTERS.flatMap(([tag, attribute]) =>
    page.root.querySelectorAll(tag).flatMap((element) => {
      const href = readAttribute(element, attribute);
      return href === undefined ? [] : [{ from: page.file, tag, href }];
    }),
  );
}

/** Why a link leads nowhere; undefined where it leads to a page, a file, or an id on it. */
function findFault(
  link: Link,
  page: SitePage,
  site: BuiltSite,
  idsByAddress: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (link.tag === 'a' && FOREIGN.test(link.href)) return undefined;
  const url = new URL(link.href, SITE_URL + page.address);
  if (url.origin !== SITE_URL) return 'foreign address';
  if (!url.pathname.startsWith(site.prefix)) return 'outside the path prefix';
  const ids = idsByAddress.get(url.pathname);
  if (ids === undefined) {
    const file = join(site.folder, decodeURIComponent(url.pathname.slice(site.prefix.length)));
    if (!existsSync(file) || !statSync(file).isFile()) return 'no such page or file';
  }
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor === '' || ids?.has(anchor) ? undefined : 'no such id on that page';
}

for (const prefix of ['/', '/arkiv/'] as const) {
  let site: BuiltSite;
  let pages: readonly SitePage[];
  before(async () => {
    site = await buildSeeds(prefix);
    pages = await readPages(site);
  });

  test(`every link and anchor leads somewhere on the site (${prefix})`, () => {
    const idsByAddress = new Map(
      pages.map((page) => [page.address, new Set(findIds(page))] as const),
    );
    const faults = pages.flatMap((page) =>
      findLinks(page).flatMap((link) => {
        const fault = findFault(link, page, site, idsByAddress);
        return fault === undefined ? [] : [`${link.from}: ${link.href}: ${fault}`];
      }),
    );
    assert.deepEqual(faults, []);
    const count = pages.flatMap(findLinks).length;
    assert.ok(count > 10 * pages.length, `only ${count} links on ${pages.length} pages`);
  });

  test(`every page is reached from the home page by links alone (${prefix})`, () => {
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    const reached = new Set([prefix as string]);
    for (const address of reached) {
      const page = byAddress.get(address);
      for (const link of page === undefined ? [] : findLinks(page)) {
        const { pathname } = new URL(link.href, SITE_URL + address);
        if (link.tag === 'a' && byAddress.has(pathname)) reached.add(pathname);
      }
    }
    const lost = pages.map((page) => page.address).filter((address) => !reached.has(address));
    // Search is reached by its form, and the page for a wrong address by none.
    assert.deepEqual(
      lost.filter((address) => address !== `${prefix}404.html` && address !== `${prefix}soeg/`),
      [],
    );
  });

  test(`no id stands twice on a page (${prefix})`, () => {
    const doubles = pages.flatMap((page) => {
      const ids = findIds(page);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page.file}#${id}`);
    });
    assert.deepEqual(doubles, []);
  });
}

/** Every id on a page, in order. */
function findIds(page: SitePage): readonly string[] {
  return page.root.querySelectorAll('[id]').map((element) => readAttribute(element, 'id') ?? '');
}
