import type { ComponentChildren } from 'preact';
import type { CaseEntry } from '../src/case-entry.ts';
import { formatDate } from '../src/dates.ts';
import { listJoinedEvents } from '../src/joined-case.ts';
import { splitByYear, toEventDate } from '../src/long-lists.ts';
import type { Site } from '../src/site.ts';
import { CaseChart } from './components/case-chart.tsx';
import { CaseCitation } from './components/citation.tsx';
import { describeCase } from './components/describe-case.ts';
import { Facts } from './components/facts.tsx';
import { FeedLink } from './components/feed-link.tsx';
import { toJournalName } from './components/journal-name.ts';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import { shorten } from './components/shorten.ts';
import { Timeline } from './components/timeline.tsx';
import { YearLinks } from './components/year-links.tsx';
import type { PageData } from './eleventy-types.ts';
import { paginate } from './paginate.ts';
import { isCaseTouched, toCaseSources } from './sources.ts';
import { caseText, countText, siteText } from './text.ts';

interface CaseData {
  readonly entry: CaseEntry;
}

export const data = paginate('entry', {
  list: ({ archive }): readonly CaseEntry[] => archive.cases,
  toAddress: ({ urls }, entry) => urls.case(entry.caseNumber),
  toSources: toCaseSources,
  isOther: ({ change }, entry) =>
    change.cases.has(entry.caseNumber) || isCaseTouched(change, entry),
});

export default function render({ site, entry }: PageData & CaseData): string {
  return renderPage(<CasePage site={site} entry={entry} />);
}

/** A case, titled by its number: what happened to it, meeting by meeting. */
export function CasePage({ site, entry }: CaseData & { readonly site: Site }) {
  const { urls } = site;
  const { caseNumber, collective, titles } = entry;
  const heading = caseText.heading(caseNumber);
  const events = listJoinedEvents(site.archive, entry);
  const parts = splitByYear(events, toEventDate);
  return (
    <Page
      site={site}
      title={heading}
      description={shorten(`${heading}: ${titles.join('; ')}`)}
      address={urls.case(caseNumber)}
      place="cases"
      feed={urls.feed(urls.case(caseNumber))}
      described={describeCase(site, entry)}
      crumbs={[{ label: siteText.cases, href: urls.cases() }, { label: caseNumber }]}
    >
      <h1>
        {heading} {collective && <span class="tag collective">{caseText.collective}</span>}
      </h1>
      {titles.length === 1 && <p class="lead">{titles[0]}</p>}
      {collective && <p>{caseText.collectiveNote}</p>}
      <CaseFacts site={site} entry={entry} />
      {titles.length > 1 && (
        <Part title={caseText.titles}>
          <ul>
            {titles.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={caseText.timeline}>
        {parts.length === 0 ? (
          <>
            <CaseChart events={events} />
            <Timeline site={site} events={events} />
          </>
        ) : (
          <YearLinks address={urls.case(caseNumber)} parts={parts} toCount={countText.events} />
        )}
      </Part>
      {parts.length === 0 ? (
        <CasePapers site={site} entry={entry} />
      ) : (
        <p>{caseText.papersAtItems}</p>
      )}
      <p class="aside">{caseText.aboutNumbers}</p>
      <CaseCitation site={site} caseNumber={caseNumber} />
      <FeedLink href={urls.feed(urls.case(caseNumber))} />
    </Page>
  );
}

/** The J.nr. of a case, and the other numbers that the municipality says it has had. */
function CaseFacts({
  site,
  entry: { journalNumbers, aliases },
}: CaseData & { readonly site: Site }) {
  const { archive, urls } = site;
  return (
    <>
      <Facts
        facts={[
          {
            label: caseText.journalNumbers,
            value: joinWithCommas(
              journalNumbers.map((value) => (
                <a key={value} href={urls.journal(value)}>
                  {toJournalName(site, value)}
                </a>
              )),
            ),
          },
          {
            label: caseText.aliases,
            value: joinWithCommas(
              aliases.map((value) =>
                archive.caseByNumber.has(value) ? (
                  <a key={value} href={urls.case(value)}>
                    {value}
                  </a>
                ) : (
                  `${value} (${caseText.aliasMissing})`
                ),
              ),
            ),
          },
        ]}
      />
      {aliases.length > 0 && <p class="newer">{caseText.aliasNote}</p>}
    </>
  );
}

/** The documents and attachments of a case. */
function CasePapers({ site: { urls }, entry }: CaseData & { readonly site: Site }) {
  const { documents, attachments } = entry;
  return (
    <>
      {documents.length > 0 && (
        <Part title={caseText.documents}>
          <ul>
            {documents.map(({ documentNumber, meeting, item }) => (
              <li key={`${meeting.id} ${item.id} ${documentNumber}`}>
                <span class="number">{documentNumber}</span>{' '}
                <a href={urls.item(meeting.id, item.id)}>
                  {caseText.onDay(item.title, formatDate(meeting.date))}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {attachments.length > 0 && (
        <Part title={caseText.attachments}>
          <p class="aside">{caseText.attachmentsNote}</p>
          <ul>
            {attachments.map(({ attachment, meeting, item }) => (
              <li key={`${meeting.id} ${item.id} ${attachment.title} ${attachment.documentNumber}`}>
                {attachment.title}{' '}
                {attachment.documentNumber && (
                  <span class="number">{attachment.documentNumber}</span>
                )}{' '}
                <a href={urls.item(meeting.id, item.id)}>
                  {caseText.onDay(
                    caseText.meeting(meeting.body.name, item.number),
                    formatDate(meeting.date),
                  )}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

function Part({ title, children }: PartProps) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function joinWithCommas(parts: readonly ComponentChildren[]): ComponentChildren {
  if (parts.length === 0) return undefined;
  return parts.flatMap((part, index) => (index > 0 ? [', ', part] : [part]));
}
