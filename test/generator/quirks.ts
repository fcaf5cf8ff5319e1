/** What one entry of the quirk table says. */
export interface Quirk {
  /** How often, where it can occur: of meetings, or of the items, lists or decisions it is asked for. */
  readonly rate: number;
  /** Not in the seeds: from other municipalities' minutes. */
  readonly elsewhere?: true;
  readonly what: string;
}

/** Every oddity the generator knows. Contents and head first, then items from top to bottom, then noise. */
export const QUIRKS = {
  'wrong-weekday': { rate: 0.03, what: 'Mødedato names another weekday than the date has' },
  'unpadded-day': { rate: 0.05, elsewhere: true, what: '`d. 8. maj` in Mødedato' },
  'dotted-time': { rate: 0.03, elsewhere: true, what: '`kl. 12.30`' },
  'end-time': { rate: 0.08, elsewhere: true, what: '`kl. 12:30 - 14:45`' },
  'head-two-lines': {
    rate: 0.05,
    elsewhere: true,
    what: 'label and value of the head on two lines',
  },
  'participants-2017': { rate: 0.05, elsewhere: true, what: 'Mødedeltagere in the older layout' },
  'apologies-in-head': { rate: 0.1, elsewhere: true, what: '`Afbud: A, B`' },
  'absent-in-head': { rate: 0.03, elsewhere: true, what: '`Fraværende: A`' },
  'party-in-people': { rate: 0.1, elsewhere: true, what: '`Hanne Holst (A)`' },
  'head-colons': { rate: 0.04, elsewhere: true, what: '`Mødested: …`' },
  extraordinary: { rate: 0.04, elsewhere: true, what: 'a head line `Ekstraordinært møde`' },
  supplement: { rate: 0.02, elsewhere: true, what: 'a head line `Tillægsdagsorden udsendt …`' },

  'numbering-through-year': { rate: 0.06, elsewhere: true, what: 'the first item is 49' },
  'sub-items': { rate: 0.04, elsewhere: true, what: 'an item 2a after 2' },
  'glued-contents': {
    rate: 0.03,
    elsewhere: true,
    what: 'last contents line glued to the first heading',
  },
  'contents-no-dots': { rate: 0.04, what: 'a contents line without dots' },
  'contents-typo': { rate: 0.03, what: 'a letter lost in the contents line' },
  'lost-quotes': { rate: 0.02, what: '`|…|` in the heading, nothing in the contents' },
  'listed-only': { rate: 0.03, what: 'an open item that only the contents list names' },
  'listed-only-closed': { rate: 0.02, what: 'the same of a closed item' },
  hole: { rate: 0.04, what: 'heading lost; attachments and decision follow the item before' },
  'hole-from-decision': { rate: 0.02, what: 'the same, only the decision is left' },
  'hole-from-finance': { rate: 0.02, what: 'the same, from Økonomiske konsekvenser on' },
  'hole-closed-prose': {
    rate: 0.015,
    elsewhere: true,
    what: 'closed, and prose is left that runs on from the decision before: only leaks count',
  },
  'hole-closed-from-decision': {
    rate: 0.01,
    elsewhere: true,
    what: 'closed, only the decision is left',
  },
  'hole-closed': { rate: 0.03, elsewhere: true, what: 'hole whose contents line says Lukket' },
  'lost-heading': { rate: 0.03, what: 'only the line `Punkt 3: …` is missing' },
  'lost-heading-closed': { rate: 0.02, elsewhere: true, what: 'the same of a closed item' },

  'title-ends-in-stop': {
    rate: 0.02,
    elsewhere: true,
    what: 'a title ends in `m.v.`, before the dots',
  },
  'same-title': { rate: 0.05, elsewhere: true, what: 'two closed items with one title' },

  'closed-body': { rate: 0.12, elsewhere: true, what: 'a closed item with everything below it' },
  'closed-line': {
    rate: 0.015,
    elsewhere: true,
    what: '`Lukket` in place of `Åbent`, no other sign',
  },
  'closed-contents-only': {
    rate: 0.015,
    elsewhere: true,
    what: '`Lukket:` in the contents list only',
  },
  'closed-heading-only': { rate: 0.015, elsewhere: true, what: '`Lukket:` in the heading only' },
  'closed-suffix-one-side': {
    rate: 0.03,
    elsewhere: true,
    what: 'the suffix in one of both places only',
  },
  'closed-suffix-dash': { rate: 0.05, elsewhere: true, what: '`- Lukket punkt` after the title' },
  'closed-suffix-paren': { rate: 0.05, elsewhere: true, what: '`(Lukket)` after the title' },

  'numbers-two-lines': { rate: 0.12, what: 'numbers on two lines' },
  'numbers-three-lines': { rate: 0.12, what: 'numbers on three lines' },
  'numbers-shuffled': { rate: 0.06, what: 'numbers in another order' },
  'numbers-before-open': { rate: 0.08, what: 'numbers before `Åbent`' },
  'no-document-number': { rate: 0.04, what: 'no Dokumentnr.' },
  'label-no-colon': { rate: 0.02, elsewhere: true, what: '`Sagsnr. 326-…`, `J.nr. 00.…`' },
  'label-dok': { rate: 0.03, elsewhere: true, what: '`Dok.nr.:`' },
  'label-sagsid': { rate: 0.03, elsewhere: true, what: '`Sagsid.:`' },
  'label-sag': { rate: 0.03, elsewhere: true, what: '`Sag 306-2009-600`' },
  'label-above-value': { rate: 0.03, elsewhere: true, what: 'label on the line above its value' },
  'open-at-line-end': { rate: 0.03, elsewhere: true, what: '`Åbent` at the end of the numbers' },
  'space-runs': { rate: 0.04, elsewhere: true, what: 'runs of spaces between numbers' },
  'k-number': { rate: 0.1, what: '`16-048515K`' },
  'no-number': { rate: 0.06, what: 'an item of 2024 without a number' },

  'case-type-no-stop': { rate: 0.08, what: 'Sagstype without full stop' },
  'other-case-type': { rate: 0.04, elsewhere: true, what: '`Høring.`, `Til orientering.` …' },
  'routing-no-stop': { rate: 0.1, what: 'Behandling without full stop' },
  'routing-short': { rate: 0.06, what: '`Direktion, Økonomiudvalg`' },
  'routing-og': {
    rate: 0.02,
    elsewhere: true,
    what: 'two bodies joined by `og`: split at commas only',
  },

  'recommend-no-comma': { rate: 0.12, what: '`Direktøren indstiller at …`' },
  'recommend-list-at': { rate: 0.12, what: '`indstiller,` + `1. at …`' },
  'recommend-at-list': { rate: 0.15, what: '`indstiller, at` + `1. …`' },
  'recommend-mixed': { rate: 0.04, what: '`indstiller, at` + `1. …`, `2. at …`' },
  'recommend-colon': { rate: 0.03, what: '`indstiller at:` + `1. …`' },
  'recommend-without-at': { rate: 0.05, what: '`indstiller sagen til drøftelse/behandling.`' },
  'recommend-group': { rate: 0.06, what: 'several officers' },
  'recommend-two-at': { rate: 0.05, what: 'two `at` clauses, one point' },
  'recommend-to-body': { rate: 0.04, elsewhere: true, what: '`indstiller til Byrådet, at …`' },
  'recommend-apart': { rate: 0.2, elsewhere: true, what: 'numbered points apart by empty lines' },
  'recommend-bullets': { rate: 0.02, elsewhere: true, what: '`indstiller,` + `- at …`' },

  'numbered-prose': { rate: 0.06, what: 'numbered prose right under Sagsfremstilling' },
  'numbered-look-alike': {
    rate: 0.02,
    what: 'a prose line with the number of a neighbouring item',
  },
  'colon-line': { rate: 0.08, what: 'a line that ends in a colon is no heading' },
  'plain-heading': { rate: 0.05, what: 'a plain line that looks like a heading' },
  'at-bullets': { rate: 0.03, what: '`- at …` under Sagsfremstilling' },
  bullets: { rate: 0.15, what: 'bullets' },
  'nested-bullets': { rate: 0.04, what: '` - o ` and `- o `' },
  'dot-bullets': { rate: 0.04, what: '`·` and `•` bullets' },
  table: { rate: 0.07, what: 'a table with tabs' },
  'broken-table': { rate: 0.04, what: 'a table broken by an empty line' },
  'three-columns': { rate: 0.02, what: 'a table of three columns' },
  'left-over-tag': { rate: 0.02, what: '`<u>…</u>` is text' },
  'prose-trap': { rate: 0.08, what: 'prose that looks like references or numbers' },
  'punkt-prose': {
    rate: 0.005,
    elsewhere: true,
    what: 'a prose line like a heading: `Punkt 2: Velkomst`',
  },
  'reference-case': { rate: 0.06, what: '`se sag. nr. 326-2016-59792`' },
  'reference-own-case': { rate: 0.02, what: "a case reference that is the item's own" },
  'reference-meeting': { rate: 0.05, what: '`Direktionens møde den 28. november 2016`' },
  'reference-lower-case': { rate: 0.02, what: '`direktionens mødet den 26. april 2021`' },
  'reference-meeting-word': { rate: 0.03, what: '`Direktionsmødet d. 18. juni 2018`' },
  'reference-year-left-out': { rate: 0.02, what: 'the year is in an earlier mention' },
  'reference-no-year': { rate: 0.01, what: 'no year anywhere: no reference' },
  'reference-document': { rate: 0.02, what: '`dokumentnr. 326-2018-294869` in prose' },
  'other-heading': {
    rate: 0.02,
    elsewhere: true,
    what: 'a heading that may or may not be in the table',
  },

  'no-background': { rate: 0.02, elsewhere: true, what: 'no Resume' },
  'no-recommendation': { rate: 0.03, elsewhere: true, what: 'no Indstillinger' },
  'no-routing': { rate: 0.03, elsewhere: true, what: 'no Behandling' },
  'no-decision': { rate: 0.02, elsewhere: true, what: 'no decision of this meeting' },

  'reported-later': { rate: 0.15, what: "another body's later decision before the Bilag list" },
  'reported-same-body': { rate: 0.02, elsewhere: true, what: 'the same body on another day' },
  'six-bodies': { rate: 0.01, elsewhere: true, what: "six bodies' decisions in one item" },
  orphan: { rate: 0.03, what: 'a decision without heading between two Bilag lists' },
  'decision-dash': { rate: 0.06, what: '`-`' },
  'decision-many': { rate: 0.03, what: 'paragraphs that open with Sagstype words' },
  'decision-list': { rate: 0.03, what: 'a list inside a decision' },
  'decision-negation': { rate: 0.03, what: '`vedtog ikke`' },
  'decision-noun': { rate: 0.03, what: '`Orientering om …`' },
  'decision-apologies': { rate: 0.05, elsewhere: true, what: '`Afbud: …` as its last line' },
  against: { rate: 0.05, what: '`A og Ø imod`, `Imod stemte: C`' },
  'against-trap': {
    rate: 0.03,
    elsewhere: true,
    what: 'votes without letters, persons like letters',
  },
  'protocol-note': { rate: 0.03, elsewhere: true, what: 'protokolbemærkning' },
  'ad-points': { rate: 0.02, elsewhere: true, what: '`Ad 1. …`' },

  'bilag-tab': { rate: 0.2, what: 'number after a tab, lines together' },
  'bilag-next-line': { rate: 0.3, what: 'number on the next line' },
  'bilag-none': { rate: 0.05, what: 'no numbers in the older layout' },
  'bilag-year': { rate: 0.04, what: 'title ends in a year just before the number' },
  'bilag-case-type': { rate: 0.04, what: 'title starts with a Sagstype word' },
  'bilag-lower-case': { rate: 0.04, what: 'title starts in lower case' },
  'bilag-system': { rate: 0.03, what: 'title is the name of a system' },
  'bilag-minutes': { rate: 0.03, what: 'title names a meeting like a decision heading' },
  'bilag-numbered': { rate: 0.03, elsewhere: true, what: '`Bilag 1: …`, `1. …`' },
  'bilag-punkt': { rate: 0.008, elsewhere: true, what: '`Punkt 4 - …` is a title, not a heading' },
  'bilag-file-name': { rate: 0.03, what: 'title is a file name with hyphens' },
  'bilag-repeat-longer': { rate: 0.03, what: 'the repeated list has one more' },
  'bilagsnr-heading': { rate: 0.02, elsewhere: true, what: 'an empty `Bilagsnr` heading' },

  history: { rate: 0.15, what: 'Sagens forløb' },
  'history-apologies': { rate: 0.4, what: 'Afbud in Sagens forløb' },
  'history-many': { rate: 0.3, what: 'several entries in Sagens forløb' },

  'final-newline': { rate: 0.02, elsewhere: true, what: 'the file ends in a newline' },
  bom: { rate: 0.02, what: 'a byte order mark' },
  crlf: { rate: 0.03, what: 'CRLF' },
  nfd: { rate: 0.02, what: 'decomposed letters' },
  nbsp: { rate: 0.03, what: 'some spaces do not break' },
  'soft-hyphen': { rate: 0.02, what: 'soft hyphens in long words' },
  'zero-width': { rate: 0.02, what: 'zero-width marks in words' },
  bidi: { rate: 0.01, what: 'direction marks at line starts' },
} as const satisfies Readonly<Record<string, Quirk>>;

export type QuirkName = keyof typeof QUIRKS;
export const QUIRK_NAMES = Object.keys(QUIRKS) as QuirkName[];

/** Which quirks a text may have: by their rates, by four times their rates, none, or only the named ones and those often. */
export type QuirkChoice = 'realistic' | 'dense' | 'none' | readonly QuirkName[];

export const isQuirkName = (name: string): name is QuirkName => Object.hasOwn(QUIRKS, name);

/** Quirks that can only be seen inside another. */
const NEEDS: Partial<Record<QuirkName, QuirkName>> = {
  'closed-suffix-one-side': 'closed-suffix-dash',
  'recommend-apart': 'recommend-list-at',
  'history-apologies': 'history',
  'history-many': 'history',
  'three-columns': 'table',
};

/** The named quirks with those that they need. */
export function withNeeded(names: readonly QuirkName[]): QuirkName[] {
  return [...new Set(names.flatMap((name) => [name, NEEDS[name] ?? name]))];
}
