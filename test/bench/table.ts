import type { Growth } from './growth.ts';
import { isMet, type Measurement, toMedian, toRatio } from './measurement.ts';

const HEAD = [
  'row',
  'meetings',
  'what',
  'median',
  'peer',
  'ratio',
  'aim',
  '',
  'cpu',
  'peak MB',
  'note',
];
const GROWTH_HEAD = ['row', 'from', 'to', 'what', 'grew', 'pages', ''];

/** The measurements as a table of plain text, a line each. */
export function renderTable(measurements: readonly Measurement[]): string {
  return renderLines([HEAD, ...measurements.map(toCells)]);
}

/** The growth from size to size as a table of plain text. */
export function renderGrowth(growth: readonly Growth[]): string {
  const rows = growth.map(({ row, what, from, to, value, pages, isMet }) => [
    row,
    String(from),
    String(to),
    what,
    `${toNumber(value)} ×`,
    `${toNumber(pages)} ×`,
    isMet ? 'met' : 'missed',
  ]);
  return renderLines([GROWTH_HEAD, ...rows]);
}

function toCells(measurement: Measurement): readonly string[] {
  const { row, what, size, unit, runs, peer, aim, cpu, peaks, note } = measurement;
  const ratio = toRatio(measurement);
  const met = isMet(measurement);
  return [
    row,
    size === undefined ? '' : String(size),
    what,
    toValue(toMedian(runs), unit),
    peer === undefined ? '' : `${peer.name} ${toValue(toMedian(peer.runs), unit)}`,
    ratio === undefined ? '' : `${toNumber(ratio)} ×`,
    aim === undefined ? '' : `≤ ${aim.most}${aim.of === 'ratio' ? ' ×' : ` ${unit}`}`,
    met === undefined ? '' : met ? 'met' : 'missed',
    [cpu, peer?.cpu]
      .flatMap((one) => toMedian(one ?? []) ?? [])
      .map(toSeconds)
      .join(' : '),
    [...(peaks ?? [])].map(([name, peak]) => `${name} ${Math.round(peak)}`).join(', '),
    note ?? '',
  ];
}

function toValue(value: number | undefined, unit: string): string {
  return value === undefined ? 'not measured' : `${toNumber(value)} ${unit}`.trim();
}

const toSeconds = (value: number): string => `${toNumber(value)} s`;

/** Three digits that count: 0.0412, 4.12, 412. */
function toNumber(value: number): string {
  if (value >= 100 || Number.isInteger(value)) return value.toFixed(0);
  return String(Number(value.toPrecision(3)));
}

function renderLines(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.map((_cell, at) =>
    Math.max(...rows.map((row) => [...(row[at] ?? '')].length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd((columns?.[at] ?? 0) + 2))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}
