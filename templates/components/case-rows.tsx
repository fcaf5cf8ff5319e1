import type { CaseEntry } from '../../src/cases.ts';
import { formatDate } from '../../src/dates.ts';
import type { Site } from '../../src/site.ts';
import { caseText, countText } from '../text.ts';
import { Lock } from './lock.tsx';

/** Case numbers as links, each with the titles it has had. */
export function CaseRows({
  site,
  cases,
}: {
  readonly site: Site;
  readonly cases: readonly CaseEntry[];
}) {
  return (
    <ul class="rows">
      {cases.map((entry) => (
        <li key={entry.caseNumber}>
          <CaseRow site={site} entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function CaseRow({ site, entry }: { readonly site: Site; readonly entry: CaseEntry }) {
  const { caseNumber, titles, collective, items } = entry;
  const last = items.at(-1);
  return (
    <>
      <a class="number" href={site.urls.case(caseNumber)}>
        {caseNumber}
      </a>{' '}
      {titles.length > 1 ? `${titles[0]} (${countText.titles(titles.length)})` : titles[0]}{' '}
      {collective && <span class="tag collective">{caseText.collective}</span>}
      {items.every(({ item }) => !item.public) && <Lock />}
      <span class="aside">
        {countText.items(items.length)}
        {last && `, ${caseText.last} ${formatDate(last.meeting.date)}`}
      </span>
    </>
  );
}
