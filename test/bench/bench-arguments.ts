import { parseArgs } from 'node:util';
import { ROWS } from './rows.ts';

/** What a run of the bench was asked for. */
export interface BenchArguments {
  readonly sizes: readonly number[];
  readonly rows: readonly string[];
  readonly json: boolean;
  /** Runs of everything that is repeated; absent: three, and one from 5,000 meetings on. */
  readonly repeats?: number;
  /** Random edits under `npm start`. */
  readonly edits: number;
  /** Random sequences of edits, each with a cold build to compare with. */
  readonly sequences: number;
}

const USAGE = `npm run bench -- [--size 100,1000,5000] [--rows ${[...ROWS.keys()].join(',')}]
  [--repeats N] [--edits N] [--sequences N] [--json]`;

/** The command line's options; ends the process with 2 where one is wrong. */
export function readArguments(args: readonly string[]): BenchArguments {
  const texts = {
    size: '100,1000,5000',
    rows: [...ROWS.keys()].join(','),
    repeats: '',
    edits: '1000',
    sequences: '100',
  };
  try {
    const { values }: { readonly values: Readonly<Record<string, unknown>> } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        ...Object.fromEntries(
          Object.entries(texts).map(([name, value]) => [name, { type: 'string', default: value }]),
        ),
      },
    });
    const read = (name: keyof typeof texts) => String(values[name]);
    const rows = read('rows').split(',');
    const wrong = rows.find((row) => !ROWS.has(row));
    if (wrong !== undefined) throw new Error(`There is no row ${wrong}`);
    return {
      sizes: read('size').split(',').map(toCount),
      rows,
      json: values['json'] === true,
      ...(read('repeats') === '' ? {} : { repeats: toCount(read('repeats')) }),
      edits: toCount(read('edits')),
      sequences: toCount(read('sequences')),
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

function toCount(text: string): number {
  if (!/^[1-9]\d*$/u.test(text)) throw new Error(`${text} is no count`);
  return Number(text);
}
