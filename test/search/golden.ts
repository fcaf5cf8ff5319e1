import type { ArchiveOptions } from '../generator/referat.ts';
import { listGeneratedCases } from './generated-cases.ts';
import { type ScannedItem, scanGenerated, scanSeeds } from './scan.ts';
import { SEED_CASES } from './seed-cases.ts';

/** What a query must find, written before any tuning. */
export interface GoldenQuery {
  readonly kind: string;
  readonly query: string;
  /** Facets, dates and order, as the address of the search page has them: `aar=2019&sort=nyeste`. */
  readonly options?: string;
  /** The hits that may stand first; empty where nothing may be shown as a real hit. */
  readonly first: readonly string[];
  /** A hit that must be in the list, wherever it stands. */
  readonly includes?: string;
}

/** A query and how the scan finds what it must find. */
export interface GoldenCase {
  readonly kind: string;
  readonly query: string;
  readonly options?: string;
  /** What a right hit says, as a regular expression over the item's text; absent where there is none. */
  readonly says?: string;
  /** What an item that must be found as well says. */
  readonly alsoSays?: string;
  /** Only items that pass may stand first. */
  readonly only?: (item: ScannedItem) => boolean;
  readonly order?: 'nyeste' | 'ældste';
}

export interface Golden {
  readonly seeds: readonly GoldenQuery[];
  readonly small: readonly GoldenQuery[];
  readonly large: readonly GoldenQuery[];
}

/** The archives that are generated for the golden set. */
export const GENERATED = {
  small: { seed: 20, meetings: 40, bodies: 4, quirks: 'none' },
  large: { seed: 21, meetings: 1000, bodies: 16, quirks: 'none' },
} as const satisfies Readonly<Record<string, ArchiveOptions>>;

/** The whole set, from the texts alone; `golden.json` is this, kept so that a change of it is seen. */
export function makeGolden(): Golden {
  const seeds = scanSeeds();
  return {
    seeds: SEED_CASES.map((one) => toQuery(one, seeds)),
    small: makeGenerated(GENERATED.small, 26),
    large: makeGenerated(GENERATED.large, 60),
  };
}

/** About `count` queries over a generated archive. */
export function makeGenerated(options: ArchiveOptions, count: number): readonly GoldenQuery[] {
  const items = scanGenerated(options);
  return listGeneratedCases(items, count).map((one) => toQuery(one, items));
}

function toQuery(one: GoldenCase, items: readonly ScannedItem[]): GoldenQuery {
  const { kind, query, options, alsoSays } = one;
  const also = alsoSays === undefined ? undefined : findItems(alsoSays, items)[0];
  if (alsoSays !== undefined && also === undefined) throw new Error(`Nothing says ${alsoSays}`);
  const first = listFirst(one, items);
  if (one.says !== undefined && first.length === 0) throw new Error(`Nothing says ${one.says}`);
  return {
    kind,
    query,
    ...(options === undefined ? {} : { options }),
    first: first.map(({ url }) => url),
    ...(also === undefined ? {} : { includes: also.url }),
  };
}

/** With an order the newest or oldest of all; else those that say it in their titles before the rest. */
function listFirst(one: GoldenCase, items: readonly ScannedItem[]): readonly ScannedItem[] {
  const { says, only = () => true, order } = one;
  if (says === undefined) return [];
  const found = findItems(says, items).filter(only);
  if (order !== undefined) {
    const dates = found.map(({ date }) => date).sort();
    const wanted = order === 'nyeste' ? dates.at(-1) : dates[0];
    return found.filter(({ date }) => date === wanted);
  }
  const titled = found.filter(({ title }) => toPattern(says).test(title));
  return titled.length > 0 ? titled : found;
}

function findItems(says: string, items: readonly ScannedItem[]): readonly ScannedItem[] {
  return items.filter(({ text }) => toPattern(says).test(text));
}

/** As a whole word or phrase. */
function toPattern(says: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${says})(?![\\p{L}\\p{N}])`, 'iu');
}
