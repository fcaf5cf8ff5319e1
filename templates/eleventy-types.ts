import type { SafeHtml } from '../src/meeting.ts';
import type { Site } from '../src/site.ts';

/** The few methods of Eleventy's configuration object that this project uses; the package has no types. */
export interface EleventyConfig {
  addExtension(extensions: readonly string[], options: { readonly key: string }): void;
  addTemplateFormats(formats: readonly string[]): void;
  addGlobalData(name: string, value: () => unknown): void;
  addWatchTarget(path: string): void;
}

/** The pages that people write in Markdown, rendered. */
export interface Texts {
  readonly about: SafeHtml;
  readonly glossary: SafeHtml;
}

/** What Eleventy hands to every page. */
export interface PageData {
  readonly site: Site;
  readonly texts: Texts;
}

/** A page file's settings for a single page. */
export interface PageSettings {
  /** Where the page is written; false where the site has no such page. */
  readonly permalink: (data: PageData) => string | false;
}

/** A page file's settings for one page an entry of a list in the archive; `Extra` holds the entry under its alias. */
export interface PaginatedSettings<Extra> {
  readonly pagination: {
    /** Where in the data the list lies, as a dotted path. */
    readonly data: string;
    readonly size: 1;
    readonly alias: keyof Extra & string;
    /** The entries made of that list's, where they are not the same; `data` holds everything else. */
    readonly before?: (list: never, data: PageData) => readonly Extra[keyof Extra][];
  };
  readonly permalink: (data: PageData & Extra) => string;
}
