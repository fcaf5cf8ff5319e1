import type { Urls } from '../../src/urls.ts';
import { searchText, siteText } from '../text.ts';

interface SearchBoxProps {
  readonly urls: Urls;
  /** The input's id, unique on the page. */
  readonly id: string;
  /** The large box of the home and search pages, with a hint. */
  readonly hint?: string;
}

/** A real form that leads to the search page, with or without scripts; its script loads nothing until it is written in. */
export function SearchBox({ urls, id, hint }: SearchBoxProps) {
  const hintId = `${id}-hjaelp`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: not every reader's browser knows <search>
    <form
      class={hint ? 'search large' : 'search'}
      action={urls.search()}
      method="get"
      role="search"
      aria-label={hint ? searchText.heading : siteText.search}
    >
      <label for={id} class={hint ? undefined : 'hidden'}>
        {siteText.searchLabel}
      </label>
      {hint && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
      <span class="search-row">
        <input
          id={id}
          name="q"
          type="search"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={hint && hintId}
        />
        <button type="submit">{siteText.searchButton}</button>
      </span>
    </form>
  );
}
