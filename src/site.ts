import type { Archive } from './archive.ts';
import type { Config } from './config.ts';
import type { EarlierSite } from './earlier-site.ts';
import type { KleTitles } from './kle.ts';
import type { Urls } from './urls.ts';

/** `toPageKey` is only called for a page that has not been asked about before. */
export type NeedsPage = (path: string, toPageKey: () => string) => boolean;

/** What a page is made from; Eleventy hands it to every template as `site`. */
export interface Site {
  readonly config: Config;
  readonly archive: Archive;
  readonly urls: Urls;
  /** Titles of J.nr. from the municipality's own KLE file; absent where it has none. */
  readonly kle?: KleTitles;
  /** The text of an input file without what is withheld; absent where the texts are not published. */
  readonly readSource?: (file: string) => string | undefined;
  /** The site that is brought up to date; absent where all of it is made. */
  readonly earlier?: EarlierSite;
  /** Sizes in bytes of the files that are no pages, by their paths within the site: `data/punkter.csv`. */
  readonly fileSizes?: ReadonlyMap<string, number>;
  /**
   * Whether a page has to be written now: by its path within the site, and what it is made from besides the program and
   * the settings. Absent where all of them are.
   */
  readonly needs?: NeedsPage;
}
