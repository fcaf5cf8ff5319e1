import type { Site } from '../../src/site.ts';
import { aboutText, countText, homeText } from '../text.ts';
import { listYears } from './activity.ts';
import { TableRegion } from './table-region.tsx';

/** Meetings by body and year; an empty cell is a year that the archive has nothing of. */
export function CoverageTable({ site: { archive, urls } }: { readonly site: Site }) {
  const years = listYears(archive.years);
  const bodies = archive.bodies.filter(({ meetings }) => meetings.length > 0);
  return (
    <TableRegion caption={aboutText.coverageCaption}>
      <thead>
        <tr>
          <th scope="col">{aboutText.body}</th>
          {years.map((year) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
          <th scope="col">{homeText.total}</th>
        </tr>
      </thead>
      <tbody>
        {bodies.map(({ slug, name, meetings }) => (
          <tr key={slug}>
            <th scope="row">
              <a href={urls.body(slug)}>{name}</a>
            </th>
            {years.map((year) => {
              const count = meetings.filter(({ date }) => date.startsWith(year)).length;
              return <td key={year}>{count > 0 && countText.number(count)}</td>;
            })}
            <td>{countText.number(meetings.length)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
