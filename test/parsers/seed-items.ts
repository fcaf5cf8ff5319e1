import type { ParsedItem } from '../../parsers/index.ts';
import { itemOf, readSeed } from './read.ts';

/** The five seeds' meetings. */
export const seeds = {
  '000': readSeed('000'),
  '001': readSeed('001'),
  '002': readSeed('002'),
  '003': readSeed('003'),
  '004': readSeed('004'),
} as const;

export type SeedNumber = keyof typeof seeds;

/** One item of a seed by its printed number. */
export function item(seed: SeedNumber, number: number): ParsedItem {
  return itemOf(seeds[seed], String(number));
}

/** Decisions in short: body, date, origin, outcome, first and last line. */
export function decisionsOf({ decisions }: ParsedItem): readonly unknown[] {
  return decisions.map(({ body, date, origin, outcome, lines }) => [
    body,
    date,
    origin,
    outcome,
    ...lines,
  ]);
}
