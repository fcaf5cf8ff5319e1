import type { Config } from './config.ts';
import { keepLatest } from './latest.ts';

/**
 * Every address of the site, as a path from the host's root that begins with the path prefix.
 * Derived from the text only, lower case, so that a rebuild never moves a page.
 */
export interface Urls {
  readonly prefix: string;
  home(): string;
  /** `/moeder/2019-01-28-direktionen/` */
  meeting(meetingId: string): string;
  /** `/moeder/2019-01-28-direktionen/#punkt-4` */
  item(meetingId: string, itemId: string): string;
  meetingJson(meetingId: string): string;
  /** The source's own text; there only where the config publishes it. */
  meetingSource(meetingId: string): string;
  bodies(): string;
  /** `/udvalg/direktionen/` */
  body(slug: string): string;
  years(): string;
  /** `/aar/2019/` */
  year(year: string): string;
  cases(): string;
  /** `/sager/326-2018-33014/` */
  case(caseNumber: string): string;
  journals(): string;
  /** `/jnr/00.22/` */
  journal(number: string): string;
  search(): string;
  data(): string;
  about(): string;
  /** Leads on to the accessibility statement that the config names. */
  accessibility(): string;
  /** The Atom feed beside a page: `/udvalg/direktionen/feed.xml` from `/udvalg/direktionen/`. */
  feed(page: string): string;
  openSearch(): string;
  /** `/assets/site.css` */
  asset(name: string): string;
  /** The address with scheme and host, for feeds and metadata. */
  absolute(path: string): string;
}

/** What may stand in an address, kind by kind: nothing else of the source's text gets there. */
const GRAMMARS = {
  slug: /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
  meeting: /^\d{4}-\d{2}-\d{2}(?:-[a-z0-9]+)+$/u,
  year: /^\d{4}$/u,
  case: /^[0-9-]+[a-z]?$/u,
  journal: /^\d{2}(?:\.\d{2}){0,2}$/u,
  asset: /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u,
} as const;

/** `00.22.04`: a facet such as `G01` after it is no part of the address. */
const JOURNAL_LENGTH = 8;

type Place = Pick<Config, 'siteUrl' | 'pathPrefix'>;

/** More than a process has sites. */
const keepUrls = keepLatest<Urls>(4);

/**
 * The addresses of a site, the same object for the same settings; a value outside its grammar is a fault of the program and
 * throws.
 */
export function buildUrls({ siteUrl, pathPrefix }: Place): Urls {
  return keepUrls(`${siteUrl} ${pathPrefix}`, () => toUrls({ siteUrl, pathPrefix }));
}

function toUrls(config: Place): Urls {
  const prefix = config.pathPrefix;
  const { origin } = new URL(config.siteUrl);
  const meetingPart = (id: string) => toPart('meeting', id);

  return {
    prefix,
    home: () => prefix,
    meeting: (id) => `${prefix}moeder/${meetingPart(id)}/`,
    item: (id, itemId) => `${prefix}moeder/${meetingPart(id)}/#${toPart('slug', itemId)}`,
    meetingJson: (id) => `${prefix}data/moeder/${meetingPart(id)}.json`,
    meetingSource: (id) => `${prefix}data/kilder/${meetingPart(id)}.txt`,
    bodies: () => `${prefix}udvalg/`,
    body: (slug) => `${prefix}udvalg/${toPart('slug', slug)}/`,
    years: () => `${prefix}aar/`,
    year: (year) => `${prefix}aar/${toPart('year', year)}/`,
    cases: () => `${prefix}sager/`,
    case: (caseNumber) => `${prefix}sager/${toPart('case', caseNumber)}/`,
    journals: () => `${prefix}jnr/`,
    journal: (number) => `${prefix}jnr/${toPart('journal', number.slice(0, JOURNAL_LENGTH))}/`,
    search: () => `${prefix}soeg/`,
    data: () => `${prefix}data/`,
    about: () => `${prefix}om/`,
    accessibility: () => `${prefix}was/`,
    feed: (page) => `${page}feed.xml`,
    openSearch: () => `${prefix}opensearch.xml`,
    asset: (name) => `${prefix}assets/${toPart('asset', name)}`,
    absolute: (path) => origin + path,
  };
}

/** What has been found to be right: a page's address is asked for again and again. */
const known = new Map<keyof typeof GRAMMARS, Set<string>>();

function toPart(kind: keyof typeof GRAMMARS, value: string): string {
  const right = known.get(kind) ?? new Set();
  if (right.has(value)) return value;
  const part = value.toLowerCase();
  if (!GRAMMARS[kind].test(part)) {
    throw new TypeError(`Not a ${kind} for an address: ${JSON.stringify(value.slice(0, 80))}`);
  }
  known.set(kind, right.add(part));
  return part;
}
