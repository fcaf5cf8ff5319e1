import { readArguments } from './bench-arguments.ts';
import { toGrowth } from './growth.ts';
import { makeBench } from './make-bench.ts';
import { isMet, type Measurement, toMedian, toRatio } from './measurement.ts';
import { ROWS } from './rows.ts';
import { renderGrowth, renderTable } from './table.ts';

/** The benchmark: every row that was asked for, at every size, as a table or as one JSON object. */
const options = readArguments(process.argv.slice(2));
const bench = makeBench(options);
const measurements: Measurement[] = [];
try {
  for (const name of options.rows) {
    bench.say(name);
    const measured = (await ROWS.get(name)?.(bench)) ?? [];
    measurements.push(...measured);
    // A long run that is broken off has said what it knew.
    console.error(renderTable(measured));
  }
} finally {
  bench.close();
}
const growth = toGrowth(measurements, bench.pages);
if (options.json) {
  const rows = measurements.map((one) => ({
    ...one,
    peaks: Object.fromEntries(one.peaks ?? []),
    median: toMedian(one.runs),
    ratio: toRatio(one),
    isMet: isMet(one),
  }));
  console.log(JSON.stringify({ node: process.version, pages: [...bench.pages], rows, growth }));
} else {
  console.log(renderTable(measurements));
  if (growth.length > 0) console.log(`\n${renderGrowth(growth)}`);
}
