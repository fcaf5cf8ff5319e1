import type { Archive } from './archive.ts';
import type { Config } from './config.ts';
import type { KleTitles } from './kle.ts';
import type { Urls } from './urls.ts';

/** What a page is made from; Eleventy hands it to every template as `site`. */
export interface Site {
  readonly config: Config;
  readonly archive: Archive;
  readonly urls: Urls;
  /** Titles of J.nr. from the municipality's own KLE file; absent where it has none. */
  readonly kle?: KleTitles;
  /** The texts of the input files without what is withheld, by file name; absent where they are not published. */
  readonly sources?: ReadonlyMap<string, string>;
  /** Sizes in bytes of the files that are no pages, by their paths within the site: `data/punkter.csv`. */
  readonly fileSizes?: ReadonlyMap<string, number>;
}
