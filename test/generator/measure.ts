import { parseArgs } from 'node:util';
import { parseReferat, toParsedMeeting } from '../../parsers/index.ts';
import { compareMeeting, type FieldResult } from './accuracy.ts';
import {
  isQuirkName,
  QUIRK_NAMES,
  type QuirkChoice,
  type QuirkName,
  withNeeded,
} from './quirks.ts';
import { makeReferat, type Referat } from './referat.ts';

/** What one run over generated texts came to. */
interface Result {
  readonly files: number;
  readonly compared: number;
  readonly wrong: readonly (FieldResult & { readonly seed: number })[];
  readonly exceptions: readonly string[];
  readonly leaks: readonly string[];
  /** Fields compared, by quirk of their item. */
  readonly byQuirk: ReadonlyMap<string, number>;
}

/** Parses `count` generated texts from `seed` on and compares every field. */
function measure(seed: number, count: number, quirks: QuirkChoice): Result {
  const wrong: (FieldResult & { seed: number })[] = [];
  const exceptions: string[] = [];
  const leaks: string[] = [];
  const byQuirk = new Map<string, number>();
  let compared = 0;
  for (let at = seed; at < seed + count; at += 1) {
    const referat = makeReferat(at, { quirks });
    const { fields, leaks: leaked, exception } = compareOne(referat);
    if (exception !== undefined) exceptions.push(`seed ${at}: ${exception}`);
    for (const word of leaked) leaks.push(`seed ${at}: ${word}`);
    compared += fields.length;
    for (const one of fields) {
      for (const quirk of labels(one)) byQuirk.set(quirk, (byQuirk.get(quirk) ?? 0) + 1);
      if (!one.right) wrong.push({ ...one, seed: at });
    }
  }
  return { files: count, compared, wrong, exceptions, leaks, byQuirk };
}

const labels = (one: FieldResult): readonly string[] =>
  one.quirks.length > 0 ? one.quirks : ['(none)'];

function compareOne({
  text,
  file,
  truth,
}: Referat): ReturnType<typeof compareMeeting> & { exception?: string } {
  try {
    const parsed = parseReferat(text, file);
    return compareMeeting(toParsedMeeting(parsed.tree, parsed.file), truth);
  } catch (error) {
    const exception =
      error instanceof Error
        ? (error.stack ?? '').split('\n').slice(0, 3).join(' ')
        : String(error);
    return { ...compareMeeting(undefined, truth), exception };
  }
}

const cut = (value: unknown): string => {
  const shown = JSON.stringify(value) ?? 'absent';
  return shown.length > 150 ? `${shown.slice(0, 110)} … ${shown.slice(-35)}` : shown;
};

const percent = (right: number, all: number): string =>
  `${((100 * right) / Math.max(1, all)).toFixed(2)} %`;

function groupWrong(
  result: Result,
  keyOf: (one: FieldResult) => readonly string[],
): [string, Result['wrong']][] {
  const groups = new Map<string, Result['wrong'][number][]>();
  for (const one of result.wrong) {
    for (const key of keyOf(one)) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}

function report(result: Result, top: number): string {
  const { compared, wrong, exceptions, leaks, files } = result;
  const out = [
    `${files} texts, ${compared} fields, ${compared - wrong.length} right, ${percent(compared - wrong.length, compared)}; exceptions ${exceptions.length}, leaks ${leaks.length}`,
    ...exceptions.slice(0, 3).map((one) => `  ! ${one}`),
    ...leaks.slice(0, 5).map((one) => `  LEAK ${one}`),
    '',
    'Wrong by field (with examples):',
  ];
  for (const [name, ones] of groupWrong(result, (one) => [one.field]).slice(0, top)) {
    const often = groupWrong({ ...result, wrong: ones }, labels).slice(0, 4);
    out.push(
      `${String(ones.length).padStart(5)}  ${name}   [${often.map(([q, w]) => `${q} ${w.length}`).join(', ')}]`,
    );
    for (const one of [ones[0], ones[Math.floor(ones.length / 2)]].slice(
      0,
      ones.length > 1 ? 2 : 1,
    )) {
      if (one === undefined) continue;
      out.push(`         seed ${one.seed} ${one.path} [${one.quirks.join(' ')}]`);
      out.push(`           expected ${cut(one.expected)}`, `           got      ${cut(one.got)}`);
    }
  }
  out.push('', 'Wrong by quirk of the item or meeting (of its fields):');
  for (const [name, ones] of groupWrong(result, labels).slice(0, top)) {
    const all = result.byQuirk.get(name) ?? 0;
    const often = groupWrong({ ...result, wrong: ones }, (one) => [one.field]).slice(0, 4);
    out.push(
      `${String(ones.length).padStart(5)}  of ${String(all).padStart(6)}  ${name}   ${often.map(([f, w]) => `${f} ${w.length}`).join(', ')}`,
    );
  }
  return out.join('\n');
}

/** Each quirk alone: the clearest way to see which one misleads. */
function reportEach(seed: number, count: number): string {
  const rows = QUIRK_NAMES.map((name) => ({
    name,
    result: measure(seed, count, withNeeded([name])),
  }));
  rows.sort(
    (a, b) => b.result.wrong.length / b.result.compared - a.result.wrong.length / a.result.compared,
  );
  return rows
    .map(({ name, result: { compared, wrong, exceptions, leaks } }) => {
      const fields = [...new Set(wrong.map((one) => one.field))].slice(0, 5).join(', ');
      const alarms = `${exceptions.length > 0 ? ` EXCEPTIONS ${exceptions.length}` : ''}${leaks.length > 0 ? ` LEAKS ${leaks.length}` : ''}`;
      return `${percent(compared - wrong.length, compared).padStart(9)}  ${name}${alarms}${wrong.length > 0 ? `   ${wrong.length}: ${fields} (seed ${wrong[0]?.seed})` : ''}`;
    })
    .join('\n');
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: '7' },
    quirk: { type: 'string', multiple: true },
    none: { type: 'boolean', default: false },
    dense: { type: 'boolean', default: false },
    each: { type: 'boolean', default: false },
    top: { type: 'string', default: '25' },
  },
});
const named = (values.quirk ?? []).filter(isQuirkName) satisfies QuirkName[];
const choice: QuirkChoice = values.dense
  ? 'dense'
  : values.none
    ? 'none'
    : named.length > 0
      ? withNeeded(named)
      : 'realistic';
if ((values.quirk ?? []).length !== named.length) {
  console.error(`unknown quirk; known: ${QUIRK_NAMES.join(' ')}`);
  process.exitCode = 2;
} else if (values.each) {
  console.log(reportEach(Number(values.seed), Number(values.count)));
} else {
  console.log(
    report(measure(Number(values.seed), Number(values.count), choice), Number(values.top)),
  );
}
