/** Titles of agenda items; the same subject keeps its words over the years. */
export const TITLES: readonly string[] = [
  'Orientering om {def} i {place}',
  'Beslutning om {c} i {place}',
  'Drøftelse af {dennye}',
  'Godkendelse af {c} for {place} {thisyear}',
  'Budgetopfølgning pr. {day} {thisyear} - {pl}',
  'Ansøgning fra {programme} om støtte til {c}',
  'Status på {nye}',
  'Forslag til lokalplan nr. {n} for {place}, {address}',
  'Takster for {pl} {year}',
  '{C} - Finansiering',
  '{Pl} og {pl} {thisyear}-{year}',
  'Høring om {c} (2. behandling)',
  'Anlægsbevilling til {c}, {address}',
  'Evaluering af {def}',
  '{programme} - status',
  'Udbud af {pl} i {place} og {place}',
  'Dispensation til {c} på {address}',
  'Valg af emner til drøftelse om {pl}',
  'Helhedsplan for {place}: {c}',
  'Administrativt chefmøde 16.05.17 - {pl}',
  'Ledermøde den {date}',
  'Ny {unit}',
  'Halvårsregnskab {thisyear} for {unit}',
  'Forlængelse af aftale med {programme} om {pl} & {pl}',
  'Mål- og rammebeskrivelse {year}, {pl}',
  'Kvalitetsstandarder for {pl} "{c}"',
  'Lukkedage i dagtilbud {year}, {place}',
  'Åbent hus i {place}, {pl}',
  'Beslutning: {c} {thisyear}',
  'Sagsfremstilling af {dennye}',
  '1. behandling af {c} for {place}',
  '§ 18-tilskud til {programme}',
];

/** How a recurring case's title varies; `*` is its first title's subject. */
export const RETURNS: readonly string[] = [
  '*',
  '*',
  '* - opfølgning',
  '* - 2. behandling',
  'Genoptagelse: *',
  'Orientering om status: *',
];

/** Titles of closed items. */
export const CLOSED_TITLES: readonly string[] = [
  'Køb af ejendom, {address}',
  'Salg af areal i {place}',
  'Personalesag i {unit}',
  'Orientering om {def}',
  'Udbud af {c}, valg af leverandør',
  'Forhandling med {programme}',
  'Ansættelse af leder til {unit}',
];

/** Items that stand on nearly every agenda: a closed one where `closed`. */
export const STANDING: readonly { readonly title: string; readonly closed: boolean }[] = [
  { title: 'Orientering fra udvalgets formand', closed: false },
  { title: 'Orientering om sager på vej', closed: true },
  { title: 'Formidling af drøftelser og beslutninger til organisationen', closed: true },
];

/** Titles of attachments. */
export const ATTACHMENT_TITLES: readonly string[] = [
  'Notat om {pl}',
  '{C} for {place}',
  'Oversigtskort, {place}',
  'Høringssvar fra {programme}',
  'Udkast til {c}',
  'Månedsrapport pr. {day}, {pl}',
  'Mødeark {unit}',
  'Tilbud fra {programme} om {c}',
  'Rapport - {C}, {place}',
  'Tidsplan for {def}',
  'Referat fra temadag om {pl}',
  'Kortbilag, {address}',
];
