import type { Outcome } from '../../parsers/parsed-meeting.ts';

/** A decision's first paragraph and what it comes to; `{body}` is the deciding body. */
export interface DecisionText {
  readonly text: string;
  readonly outcome: Outcome;
}

const row = (outcome: Outcome, ...texts: string[]): DecisionText[] =>
  texts.map((text) => ({ text, outcome }));

/** Everyday wordings. */
export const DECISION_TEXTS: readonly DecisionText[] = [
  ...row(
    'approved',
    'Godkendt.',
    'Godkendt.',
    'Godkendt.',
    'Godkendt',
    'Tiltrådt.',
    'Vedtaget.',
    'Godkendt. Stopper i {body}.',
    'Godkendt, idet det bemærkes, at {def} evalueres i {year}.',
    'Godkendt med den bemærkning, at {pl} prioriteres i {place}.',
    'Indstillingen blev godkendt.',
    'Indstillingen blev tiltrådt.',
    '{body} godkendte indstillingen.',
    '{body} vedtog indstillingen.',
    '{body} tiltrådte indstillingen, og {def} sættes i gang.',
    'Forslaget til {c} blev vedtaget.',
    'Godkendt, idet der ikke tages stilling til {pl} på nuværende tidspunkt.',
    'Godkendt som indstillet.',
    'Tiltrådt som indstillet.',
    'Enstemmigt godkendt.',
    'Enstemmigt vedtaget.',
    'Indstillingen godkendes.',
    'Tiltrædes.',
    'Blev godkendt.',
    'Indstillingens punkt 1 blev godkendt, mens punkt 2 blev udsat.',
    'Et enigt udvalg godkendte indstillingen.',
    '{body} godkender {def} for {year}.',
    'Rapporten om {pl} blev godkendt.',
    'Godkendt, dog således at {def} ikke omfatter {place}.',
  ),
  ...row(
    'recommended',
    'Anbefales.',
    'Anbefales.',
    'Anbefales godkendt.',
    'Anbefales, idet det bemærkes, at der arbejdes videre med {def}.',
    'Indstilles godkendt.',
    'Indstillingen anbefales.',
    '{body} anbefaler, at {def} godkendes.',
    'Sagen anbefales godkendt.',
    'Indstillingen anbefales godkendt.',
    'Anbefales over for Kommunalbestyrelsen.',
    'Anbefales med den bemærkning, at {pl} prioriteres.',
    '{body} anbefaler indstillingen.',
    '{body} indstiller, at {def} godkendes.',
    'Indstilles til godkendelse.',
  ),
  ...row(
    'discussed',
    'Drøftet.',
    'Drøftet.',
    'Drøftet. Udkastet til {c} behandles herefter af {unit}.',
    'Drøftet og aftalt, at {unit} arbejder videre med {def}.',
    'Dagsordenen blev drøftet.',
    'Sagen blev drøftet.',
    '{body} drøftede {def} og {pl}.',
    '{body} drøftede og konkluderede, at {def} fortsætter uændret.',
    'Drøftet og godkendt.',
    'Emnet blev drøftet.',
    'Punktet drøftet.',
    '{body} drøftede sagen og gav input til {def}.',
    'Udkast til {c} drøftet.',
    'Forslagene om {pl} blev drøftet, og {unit} samler op.',
  ),
  ...row(
    'noted',
    'Taget til efterretning.',
    'Taget til efterretning.',
    'Taget til efterretning, idet {def} følges tæt.',
    'Orienteringen blev taget til efterretning.',
    'Orienteringen tages til efterretning.',
    'Orienteringen om {pl} blev taget til efterretning.',
    '{body} tog orienteringen til efterretning.',
    '{body} tager orienteringen til efterretning.',
    'Orienteringen taget til efterretning.',
    'Redegørelsen for {pl} blev taget til efterretning.',
    'Blev taget til efterretning.',
    'Taget til efterretning med den bemærkning, at {pl} bør prioriteres.',
  ),
  ...row(
    'rejected',
    'Forkastet.',
    'Forslaget blev forkastet.',
    'Afvist.',
    'Ansøgningen om {en} blev afvist.',
    '{body} afviste forslaget.',
    'Ændringsforslaget forkastes.',
  ),
  ...row(
    'postponed',
    'Udsat.',
    'Sagen blev udsat.',
    'Udsat til næste møde.',
    'Sagen udsættes til {month}.',
    'Udgår.',
    'Punktet udgår.',
    'Punktet udgik.',
    'Sagen udsat.',
    'Udsættes.',
    '{body} udsatte sagen.',
    'Beslutningen blev udsat.',
    'Drøftelsen blev udsat til {month}.',
    'Udsat med henblik på nærmere belysning af {def}.',
  ),
  ...row(
    'other',
    'Møde med {unit} aflyses i {month}.',
    '{body} bakker op om, at {def} opsiges.',
    'Ingen bemærkninger.',
    'Leder {person} blev præsenteret.',
    'Udarbejdelse af {c} forankres i {unit}, og {def} samordnes med {programme}.',
    '{Def} fortsætter uændret.',
    'Der var ingen bemærkninger.',
    'Aftalt, at {unit} vender tilbage i {month}.',
    'Formanden orienterede om {pl}.',
    '{unit} inviteres til næste møde.',
    'Besøg i {place} aftales med {programme}.',
  ),
];

/** Negations: the verb is there, the outcome is not. */
export const NEGATIONS: readonly DecisionText[] = row(
  'other',
  'Ikke godkendt.',
  'Indstillingen blev ikke godkendt.',
  '{body} vedtog ikke at byde ind med {enny} i denne omgang.',
  '{body} kan ikke anbefale {def}.',
  'Sagen blev ikke drøftet.',
  'Tiltrædes ikke.',
  'Kan ikke anbefales.',
  'Orienteringen blev ikke taget til efterretning.',
  'Hverken godkendt eller forkastet.',
);

/** First sentences that open with a Sagstype noun, or have the verb only later. */
export const NOUN_OPENINGS: readonly DecisionText[] = row(
  'other',
  'Orientering om {def}.',
  'Orientering om {def}, der blev godkendt i {year}.',
  'Drøftelse af mulighed for {en}.',
  'Beslutning om {c} afventer {unit}.',
  'Drøftelse af {pl} blev udsat.',
  '{Unit} orienterer igen i {month}. Godkendt.',
);

/** Votes: what the paragraphs say, the outcome, and the letters that were against. */
export const VOTES: readonly {
  readonly paragraphs: readonly string[];
  readonly outcome: Outcome;
  readonly against: readonly string[];
  readonly trap: boolean;
}[] = [
  [
    'approved',
    ['A', 'Ø'],
    false,
    'Godkendt.',
    'A og Ø imod, idet de mener at {pl} skal tages af kassen.',
  ],
  ['approved', ['Ø'], false, 'Godkendt.', 'Ø imod.'],
  [
    'recommended',
    ['F', 'Ø'],
    false,
    'Anbefales.',
    'F og Ø imod, idet {def} ikke er fuldt finansieret.',
  ],
  ['approved', ['C'], false, 'Vedtaget.', 'For stemte: A, B, F og Ø.', 'Imod stemte: C'],
  ['approved', ['C', 'V'], false, 'Godkendt.', 'For stemte: A, B og F.', 'Imod stemte: C og V.'],
  ['approved', ['A', 'B', 'F'], false, 'Godkendt.', 'Imod stemte: A, B og F.'],
  ['approved', ['O'], false, 'Tiltrådt.', 'O stemte imod.'],
  ['approved', ['C'], true, 'Vedtaget. C stemte imod, mens A. Ben Haddou var fraværende.'],
  ['approved', [], true, 'Godkendt.', 'For stemte 5 medlemmer (A+V+C).'],
  ['approved', [], true, 'Godkendt.', 'A. Ben Haddou var imod en del af begrundelsen.'],
  ['discussed', [], true, 'Drøftet.', 'A. Ben Haddou deltog ikke i behandlingen af punktet.'],
  [
    'rejected',
    [],
    true,
    'Forslaget blev forkastet med 39 stemmer imod 5.',
    '{Def} fortsætter uændret.',
  ],
  ['approved', [], true, 'Vedtaget med 18 stemmer for og 7 imod.'],
  ['approved', [], true, 'Godkendt.', 'V undlod at stemme.'],
  [
    'approved',
    ['F', 'Ø'],
    false,
    'Godkendt. 5 medlemmer (A+V+C) stemte for. 2 medlemmer (F+Ø) stemte imod.',
  ],
  [
    'approved',
    ['F', 'Ø'],
    false,
    'Vedtaget.',
    'For stemte 5 medlemmer (A+V+C).',
    'Imod stemte 2 medlemmer (F+Ø).',
  ],
  ['approved', ['Ø'], false, 'Godkendt.', 'Enhedslisten (Ø) stemte imod.'],
  ['approved', ['Ø'], false, 'Godkendt.', 'Liste Ø stemte imod, da {pl} ikke er belyst.'],
  ['recommended', ['A', 'F', 'Ø'], false, 'Anbefales.', 'A, F og Ø imod.'],
  [
    'rejected',
    ['V', 'C'],
    false,
    'Forslaget blev forkastet.',
    'Imod stemte: V og C',
    'For stemte: Ø',
  ],
  ['approved', ['Å'], false, 'Godkendt.', 'Å imod, idet {def} bør afvente {def}.'],
  ['approved', [], true, 'Godkendt.', 'B. Mikkelsen stemte imod.'],
  ['approved', [], true, 'Vedtaget.', 'Ingen stemte imod.'],
  ['noted', [], true, 'Taget til efterretning.', 'Plan A og plan B sammenlignes på næste møde.'],
].map(([outcome, against, trap, ...paragraphs]) => ({
  outcome: outcome as Outcome,
  against: against as readonly string[],
  trap: trap as boolean,
  paragraphs: paragraphs as readonly string[],
}));

/** Further paragraphs of a decision. */
export const FOLLOW_UPS: readonly string[] = [
  'Status gives på et kommende møde om {pl}.',
  '{Unit} fremlægger {enny} i {month} {year}.',
  'Der arbejdes videre med {def} i {place}.',
  '{person} deltog under behandlingen af punktet.',
];

/** Remarks for the record: no vote, nobody against. */
export const PROTOCOL_NOTES: readonly string[] = [
  'Protokolbemærkning: Enhedslisten ønsker, at {pl} prioriteres i {place}.',
  'Ø ønskede følgende ført til protokols: {Def} bør finansieres af {def}.',
  'Gruppeformand {person} ønskede en særudtalelse om {pl} tilføjet referatet.',
];
