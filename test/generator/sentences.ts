/** Sentences of Resume og sagens baggrund. */
export const BACKGROUND: readonly string[] = [
  'Der fremlægges hermed {enny} for {place} og omegn.',
  '{Unit} har i samarbejde med {unit} udarbejdet {enny}, som skal understøtte {def} i de kommende år.',
  'I forbindelse med budgetaftalen for {year} blev det besluttet at igangsætte {en} i {place}.',
  'Kommunen har modtaget en ansøgning fra {programme} om støtte til {enny}.',
  'Sagen vedrører {dennye}, der trådte i kraft {date}.',
  '{Def} har siden {year} været forankret i {unit}, men opgaven er vokset betydeligt.',
  'Fast punkt på dagsordenen, hvor der gives en status på {pl} og {pl}.',
  '{Unit} fremsender den månedlige rapportering om {pl}, {pl} og sygefravær.',
  'Borgere i {place} har i flere år efterspurgt {enny} ved {address}.',
  'Ejeren af {address} har søgt om dispensation fra lokalplanen for {place}.',
  'Som led i {programme} skal der tages stilling til, hvordan {def} kan udvikles.',
  'Med virkning fra {date} ændres reglerne for {pl}, og det får betydning for {def}.',
  'Der er udarbejdet {en} for perioden {thisyear} til {year} med fokus på {pl}.',
  'Formålet med sagen er at få godkendt {dennye} inden sommerferien.',
  'KL har sammen med en række kommuner beskrevet {nye}, som nu foreslås afprøvet i {place}.',
  'En arbejdsgruppe under ledelse af {person} har gennemgået {def} og peger på {n} forbedringer.',
  'Beslutning om {def} blev oprindeligt truffet i {year} og er siden justeret {n} gange.',
  'Orientering om {def} gives to gange årligt, i {month} og i {month}.',
];

/** Sentences of Sagsfremstilling: longer reasoning. */
export const PRESENTATION: readonly string[] = [
  '{Def} omfatter {n} adresser i {place}, {place} og {place}, og den berører ca. {big} borgere.',
  'Det er vurderingen, at {dennye} vil kunne gennemføres inden for den afsatte ramme på {amount}',
  'Hvis {def} udskydes til {year}, vil det medføre en merudgift på {mio}, jf. notatet om {pl}.',
  '{Unit} har indhentet tilbud fra {n} leverandører, hvoraf {programme} var billigst.',
  'I høringsperioden frem til {date} er der indkommet {n} høringssvar, som primært handler om {pl}.',
  'Der har været afholdt borgermøde i {place} den {day}, hvor omkring {n} borgere deltog.',
  'Samtidig skal det sikres, at {pl} ikke belaster {def} unødigt.',
  'Erfaringerne fra {place} viser, at {enny} kan nedbringe ventetiden med {percent}.',
  'De nuværende {pl} er utidssvarende, og {unit} anbefaler derfor {enny}.',
  'Projektet ledes af {person} fra {unit} med {person} som tovholder i {place}.',
  'Til sammenligning havde nabokommunen i {year} udgifter på {mio} til {pl}.',
  'Der tages forbehold for, at priserne på {pl} kan stige frem mod {month} {year}.',
  'Efter serviceloven skal kommunen mindst én gang årligt følge op på {pl}.',
  'Punkt 3 i budgetaftalen peger på, at {def} bør samtænkes med {def}.',
  'Bilag 2 viser fordelingen af {pl} mellem {place} og {place}.',
  'Åbent hus i {place} er planlagt til {day}, hvor {person} byder velkommen.',
  'Godkendt byggeri i {place} indgår ikke i {def}.',
  'Udsat vedligehold af {pl} udgør nu {mio} – heraf vedrører {percent} broer og tunneler.',
  'Den nye løsning understøtter "{c}" og giver medarbejderne bedre overblik over {pl} m.v.',
  'For 2½ år siden blev {def} flyttet til {address}, og det har givet gode resultater.',
  'Derudover foreslås det, at {pl} fremover behandles samlet én gang i kvartalet.',
  'Frem mod {year} forventes antallet af {pl} at stige fra {n} til {big}.',
  'Elever fra {place} Skole har bidraget med {n} forslag til {dennye}.',
  'Ordningen administreres af {unit} efter aftale med {programme}, og den evalueres i {month}.',
  '{Pl} er et statsligt krav, mens {pl} er en kommunal opgave.',
  'Konsekvensen er, at {def} skal genforhandles (se også {def} fra {year}.',
];

/** Sentences of Økonomiske konsekvenser. */
export const FINANCE: readonly string[] = [
  'Udgiften på {amount} afholdes inden for {unit}s eget budget.',
  'Der søges en anlægsbevilling på {mio} med rådighedsbeløb i {year}, finansieret af kassen.',
  'Merudgiften udgør {amount} årligt fra {year} og frem, svarende til {percent} af rammen.',
  'Besparelsen er indregnet i budget {year} med {mio}, som tilføres {def}.',
  'Tilskuddet finansieres af {def}, hvor der resterer {amount}',
  'Implementeringen koster {amount} i {year}, mens den årlige drift udgør {amount}',
  'Der forventes et mindreforbrug på {mio} på {pl}. (Sidste måned {mio})',
];

/** Short texts of Økonomiske konsekvenser when there is nothing to say. */
export const NO_FINANCE: readonly string[] = [
  'Ingen.',
  'Ingen',
  'Der er ingen økonomiske konsekvenser.',
  'Sagen har ingen bevillingsmæssige konsekvenser.',
];

/** Points of a recommendation, as they follow `at`, with their full stop. */
export const POINTS: readonly string[] = [
  '{dennye} godkendes.',
  '{def} drøftes.',
  'orienteringen om {pl} tages til efterretning.',
  'der frigives {amount} til {enny} i {place}.',
  'der meddeles dispensation til {c} på {address}.',
  'forslag til {c} sendes i høring i {n} uger.',
  'der arbejdes videre med {enny} i {place}.',
  'takster for {pl} i {year} fastsættes som foreslået.',
  'udgiften på {amount} finansieres af {def}.',
  'status på {pl} gives i {month} {year}.',
  '{unit} bemyndiges til at indgå aftale med {programme}.',
  'sagen om {def} drøftes.',
];

/** Bullets and numbered points inside prose. */
export const BULLETS: readonly string[] = [
  '{Pl} for {n} borgere i {place}',
  'at {def} forankres i {unit}',
  'Fokus på {pl} og {pl}',
  '{C} – {c} frem mod {year}',
  'Bedre sammenhæng mellem {def} og {def}.',
  'Status på {pl}, herunder {programme}',
  'Roller og ansvar i relation til {nye}',
  '{n} pladser i {place} fra {month} {year}',
];

/** Lines that introduce something and end in a colon: not headings. */
export const COLON_LINES: readonly string[] = [
  '{Unit}, fællesudgifter:',
  'Forslaget indeholder følgende:',
  'I forhold til {def}:',
  '{Pl} og {pl}:',
  'Der peges på {n} indsatser:',
];

/** Lines that look like headings but are paragraphs. */
export const PLAIN_LINES: readonly string[] = [
  'Resultater fra {def} i {place}',
  'Vurdering af {pl}/ {pl}',
  'Det videre arbejde med {def}',
  '{Def} i tal',
];

/** Sentences that look like references, dates or numbers but point nowhere. */
export const TRAPS: readonly string[] = [
  'På det administrative chefmøde den {date} blev {def} præsenteret.',
  'Niveau 2 ledermøde {date} har {pl} som tema.',
  'Den faste drøftelse er en udløber af Direktionens beslutning herom den {date}.',
  'Tilbuddet er gyldigt til 16.05.17 kl. 12, hvorefter {def} bortfalder.',
  'Jf. lovbekendtgørelse nr. 1{n} af {date} er {pl} omfattet af loven.',
  'Beløbet er opgjort til 00.25.{n} i kontoplanen og vedrører {pl}.',
  'Økonomiudvalget besluttede i {month} {year} at afsætte {mio} til {pl}.',
  'Se kommunens hjemmeside, hvor {def} ligger under {year}-{n}.',
];
