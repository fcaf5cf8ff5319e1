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
  /** `/assets/site.css` */
  asset(name: string): string;
  /** The address with scheme and host, for feeds and metadata. */
  absolute(path: string): string;
}
