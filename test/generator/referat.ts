import { BODIES } from './bodies.ts';
import { makeDice } from './dice.ts';
import { makeDate } from './expand.ts';
import { addNoise } from './noise.ts';
import type { QuirkChoice, QuirkName } from './quirks.ts';
import { makeRandom, type Random } from './random.ts';
import type { TruthMeeting } from './truth.ts';
import { addDays, type GeneratedLayout, makeWorld, type World } from './world.ts';
import { writeMeeting } from './write-meeting.ts';

/** One generated referat: a file name, its text, what a right parser publishes, and its oddities. */
export interface Referat {
  readonly file: string;
  readonly text: string;
  readonly truth: TruthMeeting;
  readonly quirks: readonly QuirkName[];
}

export interface ReferatOptions {
  readonly layout?: GeneratedLayout;
  /** A body's name; any of the table where absent. */
  readonly body?: string;
  readonly quirks?: QuirkChoice;
  /** About how many ordinary items; 6 where absent. */
  readonly size?: number;
}

interface Occasion {
  readonly random: Random;
  readonly world: World;
  readonly layout: GeneratedLayout;
  readonly bodyName: string;
  readonly date: string;
  readonly number: number;
  readonly quirks: QuirkChoice;
  readonly size?: number;
}

function makeOne({
  random,
  world,
  layout,
  bodyName,
  date,
  number,
  quirks,
  size,
}: Occasion): Referat {
  const body = world.bodies.find((one) => one.name === bodyName) ?? random.pick(world.bodies);
  const dice = makeDice(random, quirks);
  const used = new Set<QuirkName>();
  const sized = size === undefined ? {} : { size };
  const { text, truth } = writeMeeting({ random, dice, world, layout, body, date, used, ...sized });
  const past = world.meetings.get(body.slug) ?? [];
  world.meetings.set(body.slug, [...past.slice(-60), date]);
  const noisy = addNoise(text, dice, random, used);
  const found = [...new Set([...used, ...truth.items.flatMap((item) => item.quirks)])];
  const hex = Array.from({ length: 16 }, () => random.int(0, 15).toString(16)).join('');
  const file = `${String(number).padStart(5, '0')}_${hex}.txt`;
  return { file, text: noisy, truth: { ...truth, quirks: [...used] }, quirks: found };
}

/** One referat on its own; the same seed and options give the same text and truth. */
export function makeReferat(seed: number, options: ReferatOptions = {}): Referat {
  const random = makeRandom(seed);
  const layout = options.layout ?? (random.chance(0.65) ? '2017' : '2024');
  const date = layout === '2017' ? makeDate(random, 2006, 2022) : makeDate(random, 2023, 2026);
  return makeOne({
    random,
    world: makeWorld(random),
    layout,
    bodyName: options.body ?? random.pick(BODIES).name,
    date,
    number: seed,
    quirks: options.quirks ?? 'realistic',
    ...(options.size === undefined ? {} : { size: options.size }),
  });
}

export interface ArchiveOptions {
  readonly seed: number;
  readonly meetings: number;
  /** How many bodies of the table meet; all where absent. */
  readonly bodies?: number;
  readonly quirks?: QuirkChoice;
  readonly firstDay?: string;
  readonly years?: number;
}

/** The referater of one municipality by date: cases come back over the years, each body meets at even intervals. */
export function* makeArchive(options: ArchiveOptions): Generator<Referat> {
  const random = makeRandom(options.seed);
  const world = makeWorld(random);
  const count = Math.min(options.bodies ?? BODIES.length, BODIES.length);
  const firstDay = options.firstDay ?? '2006-01-09';
  const days = (options.years ?? 20) * 365;
  const bodies = BODIES.slice(0, count);
  const occasions = bodies.flatMap((body, index) => {
    const own = Math.ceil((options.meetings - index) / count);
    const step = days / Math.max(1, own);
    return Array.from({ length: own }, (_none, turn) => ({
      bodyName: body.name,
      date: addDays(firstDay, Math.floor(turn * step + (index * step) / count)),
    }));
  });
  occasions.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  let number = 0;
  for (const { bodyName, date } of occasions) {
    const layout = date < '2023-01-01' ? '2017' : '2024';
    yield makeOne({
      random,
      world,
      layout,
      bodyName,
      date,
      number,
      quirks: options.quirks ?? 'realistic',
    });
    number += 1;
  }
}
