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

/** A page file's settings: one page an entry of a list; `Extra` holds the entry under its alias. */
export interface PaginatedSettings<Extra> {
  readonly pagination: {
    /** Where in the data the list lies that `before` is given, as a dotted path. */
    readonly data: string;
    readonly size: 1;
    readonly alias: keyof Extra & string;
    /** The entries that a page is written for. */
    readonly before: (list: unknown, data: PageData) => readonly Extra[keyof Extra][];
  };
  /** Where the page is written. */
  readonly permalink: (data: PageData & Extra) => string;
}
