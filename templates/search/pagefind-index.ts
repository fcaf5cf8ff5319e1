/** The few parts of Pagefind's browser script that are used here. */
export interface PagefindIndex {
  search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** A hit before its text is fetched. */
export interface PagefindResult {
  data(): Promise<Hit>;
}

/** A hit: the address of the item, its words, and what `src/search.ts` put beside them. */
export interface Hit {
  readonly url: string;
  readonly content: string;
  /** Text with `<mark>` around the words found; its own `<` and `>` are escaped. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

let index: Promise<PagefindIndex> | undefined;

/** The search index, fetched at the first query; a failed fetch is tried again at the next. */
export function loadIndex(prefix: string): Promise<PagefindIndex> {
  const address = `${prefix}pagefind/pagefind.js`;
  index ??= import(address).catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}
