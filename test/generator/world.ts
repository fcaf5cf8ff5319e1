import { BODIES, type BodyForms } from './bodies.ts';
import { expand, makeDate } from './expand.ts';
import { makePlace } from './names.ts';
import type { Random } from './random.ts';
import { TITLES } from './titles.ts';

export type GeneratedLayout = '2017' | '2024';

/** A case that meetings come back to. */
export interface CaseRecord {
  readonly caseNumber: string;
  readonly journalNumber: string;
  readonly title: string;
  readonly layout: GeneratedLayout;
}

/** The municipality that an archive grows in: what one meeting leaves for the next to mention. */
export interface World {
  readonly prefix: string;
  readonly town: string;
  readonly bodies: readonly BodyForms[];
  readonly cases: CaseRecord[];
  /** Dates of past meetings by body slug. */
  readonly meetings: Map<string, string[]>;
  /** Standing items' cases, by layout and title. */
  readonly standing: Map<string, CaseRecord>;
  readonly taken: Set<string>;
}

export function makeWorld(random: Random): World {
  return {
    prefix: String(random.int(301, 799)),
    town: makePlace(random),
    bodies: BODIES,
    cases: [],
    meetings: new Map(),
    standing: new Map(),
    taken: new Set(),
  };
}

function unused(world: World, make: () => string): string {
  let value = make();
  while (world.taken.has(value)) value = make();
  world.taken.add(value);
  return value;
}

/** `417-2018-33014`, or `23-010268`; with `converted` a `16-048515K` from an older system. */
export function makeCaseNumber(
  world: World,
  random: Random,
  layout: GeneratedLayout,
  year: number,
  converted = false,
): string {
  return unused(world, () => {
    if (layout === '2017')
      return `${world.prefix}-${year - random.int(0, 1)}-${random.int(120, 64000)}`;
    const from = converted ? random.int(9, 19) : (year - random.int(0, 1)) % 100;
    const serial = String(random.int(100, 49000)).padStart(6, '0');
    return `${String(from).padStart(2, '0')}-${serial}${converted ? 'K' : ''}`;
  });
}

export function makeDocumentNumber(world: World, random: Random, year: number): string {
  return unused(world, () => `${world.prefix}-${year}-${random.int(70000, 399999)}`);
}

/** Main groups, groups and topics: together as many topics as the KLE plan has, some 1,900. */
const MAIN_GROUPS = ['00', '01', '05', '13', '17', '27', '29', '54', '81', '82', '85'];
const GROUP_COUNT = 16;
const TOPIC_COUNT = 11;
const GROUP_STEP = 2;
const TOPIC_STEP = 3;

/** Of a few topics a council has many cases, of most of them few. */
function makeJournalNumber(random: Random): string {
  const draw = (count: number, step: number): string =>
    String(Math.floor(random.next() ** 2 * count) * step).padStart(2, '0');
  return [
    random.pick(MAIN_GROUPS),
    draw(GROUP_COUNT, GROUP_STEP),
    draw(TOPIC_COUNT, TOPIC_STEP),
  ].join('.');
}

/** A new case, kept for later meetings. */
export function makeCase(
  world: World,
  random: Random,
  layout: GeneratedLayout,
  year: number,
  converted = false,
): CaseRecord {
  const record = {
    caseNumber: makeCaseNumber(world, random, layout, year, converted),
    journalNumber: makeJournalNumber(random),
    title: expand(random.pick(TITLES), random, year),
    layout,
  };
  world.cases.push(record);
  return record;
}

/** A day on which a body may have met before: a past meeting of this archive where there is one. */
export function pickPastMeeting(
  world: World,
  random: Random,
  body: BodyForms,
  year: number,
): string {
  const dates = world.meetings.get(body.slug) ?? [];
  if (dates.length > 0 && random.chance(0.8)) return random.pick(dates.slice(-40));
  return makeDate(random, year - 3, year - 1);
}

/** `iso` some days later. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86400000).toISOString().slice(0, 10);
}
