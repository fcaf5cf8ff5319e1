import { formatDate } from '../../src/dates.ts';
import type { JoinedEvent } from '../../src/joined-case.ts';
import { caseText, outcomeText } from '../text.ts';
import { toEventId } from './timeline.tsx';

const WIDTH = 720;
/** A mark with its surroundings: a target of 24 px and some air. */
const MARK = 28;
const LABEL = 26;
/** A shorter course is one dot upon another: the list alone says it better. */
const LEAST_DAYS = 60;
const DAY = 24 * 60 * 60 * 1000;

interface Mark {
  readonly event: JoinedEvent;
  readonly index: number;
  readonly x: number;
  /** Marks that would cover each other stand above each other. */
  readonly lane: number;
}

/** A case's events on a line of time, linear, each a link to its place in the list that says the same in words. */
export function CaseChart({ events }: { readonly events: readonly JoinedEvent[] }) {
  const first = events[0]?.date;
  const last = events.at(-1)?.date;
  if (first === undefined || last === undefined) return null;
  if (toDay(last) - toDay(first) < LEAST_DAYS) return null;
  const scale = buildScale(first, last);
  const marks = placeMarks(events, scale.toX);
  const height = (Math.max(...marks.map(({ lane }) => lane)) + 1) * MARK;
  return (
    <section class="scroll newest" tabindex={0} aria-label={caseText.chart}>
      <svg
        class="chart case-chart"
        viewBox={`0 0 ${WIDTH} ${height + LABEL}`}
        width={WIDTH}
        height={height + LABEL}
        direction="ltr"
      >
        <title>{caseText.chart}</title>
        {scale.years.map(({ year, x }) => (
          <g key={year} class="tick">
            <line x1={x} y1="0" x2={x} y2={height + 6} />
            <text x={x + 4} y={height + 20}>
              {year}
            </text>
          </g>
        ))}
        <line class="axis" x1="0" y1={height} x2={WIDTH} y2={height} />
        {marks.map((mark) => (
          <MarkLink key={mark.index} mark={mark} y={height - MARK / 2 - mark.lane * MARK} />
        ))}
      </svg>
    </section>
  );
}

function MarkLink({ mark: { event, index, x }, y }: { readonly mark: Mark; readonly y: number }) {
  const words = [
    formatDate(event.date),
    event.body ?? caseText.unknownBody,
    event.decision ? outcomeText[event.decision.outcome] : caseText.kind[event.kind],
  ].join(', ');
  return (
    <a href={`#${toEventId(index)}`} class={event.kind} aria-label={words}>
      <title>{words}</title>
      <rect
        class="ground"
        x={x - MARK / 2 + 1}
        y={y - MARK / 2 + 1}
        width={MARK - 2}
        height={MARK - 2}
      />
      <circle cx={x} cy={y} r="7" />
    </a>
  );
}

/** The whole years from the first event's to the last's, over the chart's width. */
function buildScale(first: string, last: string) {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4)) + 1];
  const [start, end] = [toDay(`${from}-01-01`), toDay(`${to}-01-01`)];
  const toX = (date: string) =>
    round(MARK / 2 + ((toDay(date) - start) / (end - start)) * (WIDTH - MARK));
  // Some twelve labels fit; a longer course names every second, third … year.
  const step = Math.ceil((to - from) / 12);
  const years = Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => {
    const year = String(from + index * step);
    return { year, x: toX(`${year}-01-01`) };
  });
  return { toX, years };
}

function placeMarks(events: readonly JoinedEvent[], toX: (date: string) => number) {
  const lanes: number[] = [];
  return events.map((event, index): Mark => {
    const x = toX(event.date);
    const free = lanes.findIndex((end) => end + MARK <= x);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = x;
    return { event, index, x, lane };
  });
}

/** Days since 1970, by the calendar alone. */
function toDay(date: string): number {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / DAY
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
