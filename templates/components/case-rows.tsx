import type { CaseEntry } from '../../src/case-entry.ts';
import { formatDate } from '../../src/dates.ts';
import { caseText, countText } from '../text.ts';
import { Lock } from './lock.tsx';
import { buildRowList } from './row-list.tsx';

/** Case numbers as links, each with the titles it has had. */
export const CaseRows = buildRowList((urls, entry: CaseEntry) => {
  const { caseNumber, titles, collective, items } = entry;
  const last = items.at(-1);
  return (
    <li>
      <a class="number" href={urls.case(caseNumber)}>
        {caseNumber}
      </a>{' '}
      {titles.length > 1 ? `${titles[0]} (${countText.titles(titles.length)})` : titles[0]}{' '}
      {collective && <span class="tag collective">{caseText.collective}</span>}
      {items.every((item) => !item.public) && <Lock />}
      <span class="aside">
        {countText.items(items.length)}
        {last && `, ${caseText.last} ${formatDate(last.meeting.date)}`}
      </span>
    </li>
  );
});
