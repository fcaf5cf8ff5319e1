import { toYearAddress, type YearPart } from '../../src/long-lists.ts';
import { splitText } from '../text.ts';

interface YearLinksProps {
  /** The address of the list that is split. */
  readonly address: string;
  readonly parts: readonly YearPart<unknown>[];
  /** How much a year has, in words: absent on the years' own pages, which else were others with each new meeting. */
  readonly toCount?: (count: number) => string;
  readonly lead?: string;
  /** The year that the page shows. */
  readonly current?: string;
}

/** A long list's years, newest first. */
export function YearLinks({
  address,
  parts,
  toCount,
  lead = splitText.lead,
  current,
}: YearLinksProps) {
  return (
    <>
      <p>{lead}</p>
      <ul class="columns">
        {parts.map(({ year, rows }) => (
          <li key={year}>
            <a
              href={toYearAddress(address, year)}
              aria-current={year === current ? 'page' : undefined}
            >
              {year}
            </a>
            {toCount && <span class="count"> ({toCount(rows.length)})</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
