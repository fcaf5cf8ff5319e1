import type { JournalEntry } from '../../src/journal.ts';
import type { Site } from '../../src/site.ts';
import { countText, journalText } from '../text.ts';
import { toJournalTitle } from './journal-name.ts';

interface JournalBranchProps {
  readonly site: Site;
  readonly entries: readonly JournalEntry[];
}

/** J.nr. as a nested list; each with its count and, as a help, the title used most under it. */
export function JournalBranch({ site, entries }: JournalBranchProps) {
  return (
    <ul class="tree">
      {entries.map(({ number, items, children, topTitles }) => {
        const kleTitle = toJournalTitle(site, number);
        return (
          <li key={number}>
            <a class="number" href={site.urls.journal(number)}>
              {number}
            </a>{' '}
            <span class="count">({countText.number(items.length)})</span>{' '}
            {kleTitle && <span>{kleTitle} </span>}
            {children.length === 0 && !kleTitle && topTitles[0] && (
              <span class="aside">{journalText.fromHere(topTitles[0].title)}</span>
            )}
            {children.length > 0 && <JournalBranch site={site} entries={children} />}
          </li>
        );
      })}
    </ul>
  );
}
