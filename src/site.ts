import type { Archive } from './archive.ts';
import type { Config } from './config.ts';
import type { Urls } from './urls.ts';

/** What a page is made from; Eleventy hands it to every template as `site`. */
export interface Site {
  readonly config: Config;
  readonly archive: Archive;
  readonly urls: Urls;
}
