import type { JournalEntry } from '../src/journal-entry.ts';
import { LONGEST_LIST, splitByYear, toMeetingDate } from '../src/long-lists.ts';
import type { Site } from '../src/site.ts';
import { FeedLink } from './components/feed-link.tsx';
import { ItemList } from './components/item-list.tsx';
import { JournalBranch } from './components/journal-branch.tsx';
import { toJournalTitle } from './components/journal-name.ts';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import { YearLinks } from './components/year-links.tsx';
import type { PageData } from './eleventy-types.ts';
import { paginate } from './paginate.ts';
import { countText, journalText, siteText } from './text.ts';

interface JournalData {
  readonly entry: JournalEntry;
}

export const data = paginate('entry', {
  list: ({ archive }): readonly JournalEntry[] => archive.journal.all,
  toAddress: ({ urls }, entry) => urls.journal(entry.number),
  toSources: (_site, { version }) => [version],
  isOther: ({ journals }, entry) => journals.has(entry.number),
});

export default function render({ site, entry }: PageData & JournalData): string {
  return renderPage(<JournalPage site={site} entry={entry} />);
}

/** A J.nr.: what lies under it, and for a topic its items and cases. */
export function JournalPage({ site, entry }: JournalData & { readonly site: Site }) {
  const { urls } = site;
  const { number, children } = entry;
  const heading = journalText.heading(number);
  const kleTitle = toJournalTitle(site, number);
  // A main group has a feed, what lies below it none.
  const feed = entry.level === 1 ? urls.feed(urls.journal(number)) : undefined;
  return (
    <Page
      site={site}
      title={kleTitle ? `${heading} ${kleTitle}` : heading}
      description={`${heading}: ${countText.items(entry.items.length)}`}
      address={urls.journal(number)}
      place="journals"
      {...(feed && { feed })}
      crumbs={[{ label: siteText.journals, href: urls.journals() }, ...toParents(site, entry)]}
    >
      <h1>
        {heading} {kleTitle}
      </h1>
      <p class="lead">
        {countText.items(entry.items.length)}, {countText.cases(entry.cases.length)}
      </p>
      <p>
        <a href={toKleAddress(number)} rel="external">
          {journalText.kle(number)}
        </a>
      </p>
      <TopTitles entry={entry} />
      {children.length > 0 ? (
        <section aria-labelledby="under">
          <h2 id="under">{journalText.children}</h2>
          <JournalBranch site={site} entries={children} />
        </section>
      ) : (
        <LeafLists site={site} entry={entry} />
      )}
      {feed && <FeedLink href={feed} />}
    </Page>
  );
}

function TopTitles({ entry }: JournalData) {
  return (
    <section aria-labelledby="titler">
      <h2 id="titler">{journalText.topTitles}</h2>
      <p class="aside">{journalText.topTitlesNote}</p>
      <ul>
        {entry.topTitles.map(({ title, count }) => (
          <li key={title}>
            {title} <span class="count">({journalText.times(count)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LeafLists({ site, entry }: JournalData & { readonly site: Site }) {
  const parts = splitByYear(entry.items, toMeetingDate);
  return (
    <>
      <section aria-labelledby="punkter">
        <h2 id="punkter">{journalText.items}</h2>
        {parts.length === 0 ? (
          <ItemList site={site} rows={entry.items} />
        ) : (
          <YearLinks
            address={site.urls.journal(entry.number)}
            parts={parts}
            toCount={countText.items}
          />
        )}
      </section>
      {entry.cases.length > LONGEST_LIST && <p>{journalText.casesAtItems}</p>}
      {entry.cases.length > 0 && entry.cases.length <= LONGEST_LIST && (
        <section aria-labelledby="sager">
          <h2 id="sager">{journalText.cases}</h2>
          <ul class="columns">
            {entry.cases.map((caseNumber) => (
              <li key={caseNumber}>
                <a class="number" href={site.urls.case(caseNumber)}>
                  {caseNumber}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The way down to a J.nr.: `00`, `00.22`, and itself without a link. */
function toParents({ urls }: Site, { number, level }: JournalEntry) {
  const above = ['00', '00.22'].slice(0, level - 1).map(({ length }) => number.slice(0, length));
  return [...above.map((label) => ({ label, href: urls.journal(label) })), { label: number }];
}

/** The number's entry at KLE-online, whose page is its main group's. */
function toKleAddress(number: string): string {
  return `http://www.kle-online.dk/emneplan/${number.slice(0, 2)}/#_${number}`;
}
