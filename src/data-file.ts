import type { Site } from './site.ts';

/** A file of the site that other programs read: its path within the site, a key that changes with what it is made from, and how it is made. */
export interface DataFile {
  readonly path: string;
  /** Besides the program and the settings; `toStayingKey` of those that there are many of. */
  readonly key: string;
  readonly toText: (site: Site) => string;
}
