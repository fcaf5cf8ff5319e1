import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JumpPart, JumpText, JumpTexts } from './jumps.ts';

const TEXTS = 'lister.txt';
const PLACES = 'lister.json';

/** Where a list lies among the bytes of all of them, and its key. */
type Place = readonly [key: string, start: number, end: number];
type Places = Readonly<Record<keyof JumpPart, Readonly<Record<string, Place>>>>;

/** Writes what some meetings add to the lists of numbers, cases and days into a folder. */
export function writeJumpPart(folder: string, { numbers, cases, days }: JumpPart): void {
  const texts: Buffer[] = [];
  let end = 0;
  const add = (lists: JumpTexts) =>
    mapValues(lists, ({ key, readText }): Place => {
      const [text, start] = [Buffer.from(readText()), end];
      texts.push(text);
      end += text.length;
      return [key, start, end];
    });
  const places: Places = { numbers: add(numbers), cases: add(cases), days: add(days) };
  writeFileSync(join(folder, TEXTS), Buffer.concat(texts));
  writeFileSync(join(folder, PLACES), JSON.stringify(places));
}

/** What was written there: of most lists a build needs the keys alone, so their texts are read where they are asked for. */
export function readJumpPart(folder: string): JumpPart {
  const { numbers, cases, days }: Places = JSON.parse(readFileSync(join(folder, PLACES), 'utf8'));
  const read = (lists: Places[keyof Places]): JumpTexts =>
    mapValues(lists, ([key, start, end]): JumpText => {
      return { key, readText: () => readRange(join(folder, TEXTS), start, end) };
    });
  return { numbers: read(numbers), cases: read(cases), days: read(days) };
}

function readRange(path: string, start: number, end: number): string {
  const bytes = Buffer.alloc(end - start);
  const file = openSync(path, 'r');
  try {
    const count = readSync(file, bytes, 0, bytes.length, start);
    if (count < bytes.length) throw new Error(`${path} is shorter than its list says`);
  } finally {
    closeSync(file);
  }
  return bytes.toString();
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
