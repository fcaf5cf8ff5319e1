/** Every Danish word of the search scripts; kept apart from the pages' words, so that the browser loads no more than these. */

const format = (count: number) => count.toLocaleString('da-DK');

const hits = (count: number) => `${format(count)} ${count === 1 ? 'resultat' : 'resultater'}`;

export const hitText = {
  closed: 'Lukket',
  item: (value: string) => `punkt ${value}`,
  caseNumber: (value: string) => `sag ${value}`,
  decision: 'Beslutning:',
  outcomes: {
    approved: 'Godkendt',
    recommended: 'Anbefalet',
    discussed: 'Drøftet',
    noted: 'Taget til efterretning',
    rejected: 'Afvist',
    postponed: 'Udsat',
    none: 'Intet noteret',
    other: 'Anden beslutning',
  } as Readonly<Record<string, string>>,
} as const;

export const resultText = {
  searching: 'Søger …',
  found: (count: number, query: string) => `${hits(count)}${toFor(query)}`,
  partly: (count: number) => `${hits(count)} blandt de nyeste møder. Søger i de ældre …`,
  none: (query: string) =>
    `Ingen resultater${toFor(query)}. Prøv et kortere ord, en anden bøjning eller et sagsnummer.`,
  onlyJumps: (count: number, query: string) =>
    `Ingen resultater i teksterne${toFor(query)}, men ${count === 1 ? 'en genvej' : `${count} genveje`}.`,
  near: (query: string, words: readonly string[]) =>
    `Ingen præcise resultater${toFor(query)}. Viser «${words.join('», «')}».`,
  tooTight: (count: number, query: string) =>
    `Ingen resultater${toFor(query)} med de valgte filtre. Uden dem er der ${hits(count)}.`,
  failed: 'Søgningen kan ikke hentes lige nu. Prøv igen, eller gå ad en af vejene herunder.',
} as const;

export const facetText = {
  names: {
    arkiv: 'Arkiv',
    udvalg: 'Udvalg',
    aar: 'År',
    type: 'Sagstype',
    udfald: 'Udfald',
    jnr: 'J.nr.-hovedgruppe',
    adgang: 'Adgang',
  },
  access: { aaben: 'Åbent', lukket: 'Lukket' } as Readonly<Record<string, string>>,
  option: (name: string, count: number) => `${name} (${format(count)})`,
  remove: (name: string) => `Fjern ${name}`,
  from: (date: string) => `fra ${date}`,
  to: (date: string) => `til ${date}`,
  removeAll: 'Fjern alle filtre',
} as const;

export const jumpText = {
  case: (value: string) => `Gå til sag ${value}`,
  journal: (value: string) => `Gå til J.nr. ${value}`,
  document: (value: string) => `Gå til punktet med dokument ${value}`,
  day: (body: string, date: string) => `Gå til mødet ${date}, ${body}`,
  year: (year: string) => `Gå til møderne i ${year}`,
  months: [
    'jan',
    'feb',
    'mar',
    'apr',
    'maj',
    'jun',
    'jul',
    'aug',
    'sep',
    'okt',
    'nov',
    'dec',
  ] as readonly string[],
} as const;

export const boxText = {
  count: (count: number) => (count === 1 ? '1 forslag' : `${count} forslag`),
  marked: (words: string) => `Fremhævet: ${words}.`,
  clear: 'Fjern fremhævning',
} as const;

function toFor(query: string): string {
  return query === '' ? '' : ` for «${query}»`;
}
