import { makeAddress, makePerson, makePlace, makeProgramme } from './names.ts';
import type { Random } from './random.ts';
import { ADJECTIVES, FIRST_PARTS, LAST_PARTS, MONTHS, UNIT_ENDINGS } from './words.ts';

/** `8. maj 2017`. */
export function spellDate(iso: string): string {
  return `${spellDay(iso)} ${iso.slice(0, 4)}`;
}

/** `8. maj`. */
export function spellDay(iso: string): string {
  return `${Number(iso.slice(8))}. ${MONTHS[Number(iso.slice(5, 7)) - 1]}`;
}

/** A number with Danish thousands separators: `1234567` gives `1.234.567`. */
function spellNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}

/** A date between two years, both included. */
export function makeDate(random: Random, first: number, last: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${random.int(first, last)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
}

const compound = (random: Random, form: 0 | 1 | 2): string =>
  random.pick(FIRST_PARTS) + random.pick(LAST_PARTS)[form];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What each `{slot}` of a template stands for; `year` is the year of the meeting. */
const SLOTS: Readonly<Record<string, (random: Random, year: number) => string>> = {
  /** klimaplan, klimaplanen, klimaplaner, en klimaplan, en ny klimaplan, den nye klimaplan */
  c: (random) => compound(random, 0),
  def: (random) => compound(random, 1),
  pl: (random) => compound(random, 2),
  en: (random) => {
    const last = random.pick(LAST_PARTS);
    return `${last[3]} ${random.pick(FIRST_PARTS)}${last[0]}`;
  },
  enny: (random) => {
    const last = random.pick(LAST_PARTS);
    const adjective = random.pick(ADJECTIVES)[last[3] === 'en' ? 0 : 1];
    return `${last[3]} ${adjective} ${random.pick(FIRST_PARTS)}${last[0]}`;
  },
  dennye: (random) => {
    const last = random.pick(LAST_PARTS);
    const article = last[3] === 'en' ? 'den' : 'det';
    return `${article} ${random.pick(ADJECTIVES)[2]} ${random.pick(FIRST_PARTS)}${last[0]}`;
  },
  nye: (random) => `${random.pick(ADJECTIVES)[2]} ${compound(random, 2)}`,
  C: (random) => capital(compound(random, 0)),
  Def: (random) => capital(compound(random, 1)),
  Pl: (random) => capital(compound(random, 2)),
  unit: (random) => random.pick(FIRST_PARTS) + random.pick(UNIT_ENDINGS),
  Unit: (random) => capital(random.pick(FIRST_PARTS) + random.pick(UNIT_ENDINGS)),
  place: makePlace,
  person: makePerson,
  address: makeAddress,
  programme: makeProgramme,
  year: (random, year) => String(year + random.int(-2, 3)),
  thisyear: (_random, year) => String(year),
  date: (random, year) => spellDate(makeDate(random, year - 1, year + 1)),
  day: (random, year) => spellDay(makeDate(random, year, year)),
  month: (random) => random.pick(MONTHS),
  amount: (random) => `${spellNumber(random.int(2, 999) * random.pick([100, 1000, 5000]))} kr.`,
  mio: (random) => `${random.int(1, 90)},${random.int(1, 9)} mio. kr.`,
  percent: (random) => `${random.int(1, 60)},${random.int(1, 9)} %`,
  n: (random) => String(random.int(2, 90)),
  big: (random) => spellNumber(random.int(1100, 64000)),
};

/** Fills the `{slots}` of a template; an unknown slot is an error in the template. */
export function expand(template: string, random: Random, year: number): string {
  return template.replace(/\{(\w+)\}/gu, (_whole, name: string) => {
    const slot = SLOTS[name];
    if (slot === undefined) throw new RangeError(`unknown slot {${name}} in: ${template}`);
    return slot(random, year);
  });
}
