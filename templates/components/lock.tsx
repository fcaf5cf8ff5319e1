import { siteText } from '../text.ts';

/** A lock and the word «Lukket». */
export function Lock() {
  return (
    <span class="tag locked">
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <path
          fill="currentColor"
          d="M8 1a3.5 3.5 0 0 0-3.5 3.5V7H3.5v8h9V7h-1V4.5A3.5 3.5 0 0 0 8 1Zm-2 6V4.5a2 2 0 1 1 4 0V7Z"
        />
      </svg>
      {siteText.closed}
    </span>
  );
}
