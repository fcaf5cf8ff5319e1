import { formatMonth, formatMonthName } from '../../src/dates.ts';
import type { Site } from '../../src/site.ts';
import { countText, homeText } from '../text.ts';
import { buildActivity, type YearActivity } from './activity.ts';
import { TableRegion } from './table-region.tsx';

const BAR = 10;
const HEIGHT = 120;
const LABEL = 24;
const MONTHS = Array.from(
  { length: 12 },
  (_, month) => `2000-${String(month + 1).padStart(2, '0')}`,
);

/** Items a month as a bar chart, linear, each year a link to its page, with the same figures as a table. */
export function ActivityChart({ site }: { readonly site: Site }) {
  const years = buildActivity(site.archive);
  const highest = Math.max(1, ...years.flatMap(({ counts }) => counts));
  const width = years.length * 12 * BAR;
  return (
    <>
      <section class="scroll newest" tabindex={0} aria-label={homeText.activityChart}>
        <svg
          class="chart"
          viewBox={`0 0 ${width} ${HEIGHT + LABEL}`}
          width={width}
          height={HEIGHT + LABEL}
          direction="ltr"
        >
          <title>{homeText.activityCaption}</title>
          {years.map((year, index) => (
            <YearBars
              key={year.year}
              site={site}
              year={year}
              x={index * 12 * BAR}
              highest={highest}
            />
          ))}
          <line class="axis" x1="0" y1={HEIGHT} x2={width} y2={HEIGHT} />
        </svg>
      </section>
      <details>
        <summary>{homeText.activityTable}</summary>
        <ActivityTable years={years} />
      </details>
    </>
  );
}

interface YearBarsProps {
  readonly site: Site;
  readonly year: YearActivity;
  readonly x: number;
  readonly highest: number;
}

function YearBars({ site, year, x, highest }: YearBarsProps) {
  const bars = (
    <>
      <rect class="ground" x={x} y="0" width={12 * BAR} height={HEIGHT + LABEL} />
      {year.counts.map((count, month) => {
        const height = (count / highest) * (HEIGHT - 8);
        return (
          count > 0 && (
            <rect
              key={MONTHS[month]}
              class="bar"
              x={x + month * BAR + 1}
              y={HEIGHT - height}
              width={BAR - 2}
              height={height}
            >
              <title>{`${formatMonth(`${year.year}-${MONTHS[month]?.slice(5)}`)}: ${countText.items(count)}`}</title>
            </rect>
          )
        );
      })}
      <text x={x + 6 * BAR} y={HEIGHT + 17} text-anchor="middle">
        {year.year}
      </text>
    </>
  );
  if (year.total === 0) return <g class="empty">{bars}</g>;
  return (
    <a href={site.urls.year(year.year)} aria-label={`${year.year}: ${countText.items(year.total)}`}>
      {bars}
    </a>
  );
}

function ActivityTable({ years }: { readonly years: readonly YearActivity[] }) {
  return (
    <TableRegion caption={homeText.activityCaption}>
      <thead>
        <tr>
          <th scope="col">{homeText.year}</th>
          {MONTHS.map((month) => (
            <th key={month} scope="col">
              {formatMonthName(month).slice(0, 3)}
            </th>
          ))}
          <th scope="col">{homeText.total}</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, counts, total }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {counts.map((count, month) => (
              <td key={MONTHS[month]}>{countText.number(count)}</td>
            ))}
            <td>{countText.number(total)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
