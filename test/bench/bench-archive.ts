import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArchiveOptions, makeArchive, type Referat } from '../generator/referat.ts';

/** A generated archive on disk, kept between runs. */
export interface BenchArchive {
  /** Meetings in `input`. */
  readonly size: number;
  /** The folder of the referater. */
  readonly input: string;
  /** Referater of the newest days, held back so that they can be added. */
  readonly extras: readonly ExtraReferat[];
  /** What the generator made it from; the extras are in it. */
  readonly options: ArchiveOptions;
}

export interface ExtraReferat {
  /** Where the text lies. */
  readonly path: string;
  readonly file: string;
  /** The meeting's id. */
  readonly id: string;
}

/** The folder that everything of the bench lies in. */
export const BENCH_FOLDER = join(tmpdir(), 'referat-arkiv-bench');

const GENERATOR = new URL('../generator/', import.meta.url);
const EXTRA_COUNT = 4;

/** The archive of a size, made where this generator has not made it before. Twenty whole years, a council's bodies. */
export function openArchive(size: number): BenchArchive {
  const options: ArchiveOptions = {
    seed: 7,
    meetings: size + EXTRA_COUNT,
    bodies: 16,
    firstDay: '2006-01-02',
    years: 20,
  };
  const name = `${size}-${hashGenerator(JSON.stringify(options))}`;
  const folder = join(BENCH_FOLDER, name);
  if (!existsSync(folder)) writeArchive(folder, options);
  const extras = readExtras(folder);
  return { size, input: join(folder, 'seeds'), extras, options };
}

function writeArchive(folder: string, options: ArchiveOptions): void {
  const draft = `${folder}.${process.pid}`;
  for (const part of ['seeds', 'extras']) mkdirSync(join(draft, part), { recursive: true });
  const all = [...makeArchive(options)];
  const counts = new Map<string, number>();
  for (const referat of all) counts.set(toId(referat), (counts.get(toId(referat)) ?? 0) + 1);
  // Two meetings of a body on one day share an address: an extra has one of its own.
  const extras = new Set(all.filter((one) => counts.get(toId(one)) === 1).slice(-EXTRA_COUNT));
  for (const referat of all) {
    const part = extras.has(referat) ? 'extras' : 'seeds';
    writeFileSync(join(draft, part, referat.file), referat.text);
  }
  const list = [...extras].map((one) => ({ file: one.file, id: toId(one) }));
  writeFileSync(join(draft, 'extras.json'), JSON.stringify(list));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

function readExtras(folder: string): readonly ExtraReferat[] {
  const list = JSON.parse(readFileSync(join(folder, 'extras.json'), 'utf8')) as readonly Omit<
    ExtraReferat,
    'path'
  >[];
  return list.map((extra) => ({ ...extra, path: join(folder, 'extras', extra.file) }));
}

function toId({ truth }: Referat): string {
  return `${truth.date}-${truth.body.slug}`;
}

function hashGenerator(options: string): string {
  const hash = createHash('sha256').update(options);
  for (const file of readdirSync(GENERATOR).sort()) {
    hash.update(readFileSync(new URL(file, GENERATOR)));
  }
  return hash.digest('hex').slice(0, 12);
}
