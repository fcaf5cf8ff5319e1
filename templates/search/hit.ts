/** A hit: the address of the item, its words, and what `src/search.ts` put beside them. */
export interface Hit {
  readonly url: string;
  readonly content: string;
  /** Text with `<mark>` around the words found; its own `<` and `>` are escaped. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Which words of the content were found, counted from 0. */
  readonly locations: readonly number[];
  /** The name of the other archive that it is from. */
  readonly archive?: string;
}
