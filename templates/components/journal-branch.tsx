import type { JournalEntry } from '../../src/journal-entry.ts';
import { LONGEST_LIST } from '../../src/long-lists.ts';
import type { Site } from '../../src/site.ts';
import { countText, journalText } from '../text.ts';
import { toJournalTitle } from './journal-name.ts';

interface JournalBranchProps {
  readonly site: Site;
  readonly entries: readonly JournalEntry[];
  /** How many levels of the tree are shown; what lies deeper is on the entries' own pages. */
  readonly depth?: number;
}

/** J.nr. as a nested list; each with its count and, as a help, the title used most under it. */
export function JournalBranch({ site, entries, depth = toDepth(entries) }: JournalBranchProps) {
  return (
    <ul class="tree">
      {entries.map((entry) => {
        const { number, items, children } = entry;
        const kleTitle = toJournalTitle(site, number);
        // Counted where it is shown only: above the topics they are the titles of nearly all items.
        const [top] = children.length === 0 && !kleTitle ? entry.topTitles : [];
        return (
          <li key={number}>
            <a class="number" href={site.urls.journal(number)}>
              {number}
            </a>{' '}
            <span class="count">({countText.number(items.length)})</span>{' '}
            {kleTitle && <span>{kleTitle} </span>}
            {top && <span class="aside">{journalText.fromHere(top.title)}</span>}
            {children.length > 0 && depth > 1 && (
              <JournalBranch site={site} entries={children} depth={depth - 1} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** As many levels as a page has room for, the first one always. */
function toDepth(entries: readonly JournalEntry[], room = LONGEST_LIST): number {
  const below = entries.flatMap(({ children }) => children);
  const left = room - entries.length - below.length;
  return below.length === 0 || left < 0 ? 1 : 1 + toDepth(below, left + below.length);
}
