import type { Random } from './random.ts';

const PLACE_FIRST =
  `Nørre Sønder Øster Vester Store Lille Gammel Ny Over Neder Kær Lyng Birke Ege Bøge Aske Elle Pile Svane
Rav Trane Glente Krage Ørne Ræve Hjorte Ulve Bæver Odder Havre Rug Hvede Byg Hør Rosen Timian Skals Bremer Tolke
Hagen Ketil Torkil Asger Gunnar Sigvard Esben Palne Tyge Ingel Ravn Grims Vibe Lærke Mose Fugl Horns Klint Dråbe`.split(
    /\s+/,
  );
const PLACE_LAST =
  `lev rup by sted borg ager holm løse vig høj dal bæk skov mark bjerg toft lund strup kilde ås sund bro hede kær
gårde tved næs sø mølle torp slev vang dam have ris`.split(/\s+/);
const GIVEN =
  `Agnete Birgit Cecilie Dorthe Ellen Freja Gitte Hanne Ingrid Jytte Karen Lone Merete Nanna Oline Pernille Ragnhild
Sofie Trine Ulla Vibeke Yrsa Åse Anders Bent Claus Dan Erling Flemming Gorm Henning Ivar Jens Kaj Lauge Morten Niels
Ole Palle Rasmus Svend Torben Uffe Viggo Østen Mikkel Søren Jørgen Jeppe Kasper Magnus`.split(
    /\s+/,
  );
const FAMILY =
  `Abildgaard Balslev Bjerregaard Brøndum Dalsgaard Elkjær Fabricius Gravgaard Hjortshøj Iversen Juhl Kirkegaard Lindholm
Munkholm Nygaard Overby Pilegaard Ravnsborg Skovsgaard Thrane Uldall Vestergaard Winther Ørskov Aagesen Bonde
Sørensen Krogh Smidt Toftlund Holst Brandt Enevoldsen Damgaard Frost Greve Høst Kjærulff`.split(
    /\s+/,
  );
const PROGRAMME_FIRST =
  `Nordlys Kompas Springbræt Medvind Rodnet Fyrtårn Havblik Trædesten Broen Startskud Fælleden Vækstlag Samspil Drivkraft
Pejlemærke Livsmod Brændpunkt Kursskifte Åbne Døre Stafetten Kilden Landingsbane Morgenstund Grobund`.split(
    /\s+/,
  );
const SYSTEMS = 'KOMPAS NEXUS ORBIT SOLVA AULIS TRIAS FOKUS2 PRISME SAPIA OPUS ACADRA CURA'.split(
  ' ',
);
const STREETS = 'gade vej allé stræde torv plads vænge'.split(' ');

/** An invented town or village, about 2,000 different. */
export function makePlace(random: Random): string {
  const name = random.pick(PLACE_FIRST) + random.pick(PLACE_LAST);
  return random.chance(0.08)
    ? `${random.pick(['Nørre', 'Sønder', 'Store', 'Lille'])} ${name}`
    : name;
}

/** An invented person, sometimes with two family names. */
export function makePerson(random: Random): string {
  const last = random.chance(0.15)
    ? `${random.pick(FAMILY)}-${random.pick(FAMILY)}`
    : random.pick(FAMILY);
  const middle = random.chance(0.25) ? ` ${random.pick(FAMILY)}` : '';
  return `${random.pick(GIVEN)}${middle} ${last}`;
}

/** A made-up programme, system or association, as prose names it. */
export function makeProgramme(random: Random): string {
  const name = random.pick(PROGRAMME_FIRST);
  return random.pick([
    () => `${name} ${random.int(2018, 2035)}`,
    () => `${name} ${makePlace(random)}`,
    () => random.pick(SYSTEMS),
    () => `"${name}"`,
    () =>
      `${makePlace(random)} ${random.pick(['Borgerforening', 'Idrætsforening', 'Museum', 'Vandværk', 'Friskole'])}`,
  ])();
}

/** The name of an IT system: a title of one word in capitals. */
export function makeSystem(random: Random): string {
  return random.pick(SYSTEMS);
}

/** A street with a number. */
export function makeAddress(random: Random): string {
  return `${random.pick(PLACE_FIRST)}${random.pick(STREETS)} ${random.int(1, 180)}${random.chance(0.2) ? ' B' : ''}`;
}
