import { listMatches } from './matches.ts';
import type { Outcome } from './parsed-meeting.ts';
import { isAttribute } from './participles.ts';
import { SENTENCE_END } from './sentence-end.ts';

/**
 * The verbs of a decision → its outcome. A row is read in the first sentence; of several rows that fit, the verb
 * that stands first wins.
 */
const VERBS: readonly (readonly [Outcome, RegExp])[] = [
  [
    'recommended',
    /\b(?:anbefales|anbefalede|anbefalet|anbefaler|indstilles|indstillede|indstiller)(?![\p{L}\p{N}])/giu,
  ],
  [
    'noted',
    /\b(?:tages?|taget|tog)\s(?:\p{L}+\s){0,4}?til\s(?:efterretning|orientering)|\btil\sefterretning\b|\b(?:tages?|taget|tog)\s(?:\p{L}+\s){0,4}?ad\snotam/giu,
  ],
  [
    'rejected',
    /\b(?:forkastet|forkastes|forkastede|forkaster|afvist|afvises|afviste|afviser|afslået|afslås)(?![\p{L}\p{N}])/giu,
  ],
  [
    'postponed',
    /\b(?:udsat|udsættes|udsatte|udsætter|udskudt|udskydes|udskyder|udgår|udgik|udgået|tilbagesendes|hjemvist)(?![\p{L}\p{N}])|\btaget\saf\sdagsordenen/giu,
  ],
  [
    'approved',
    /\b(?:godkendt|godkendes|godkendte|godkender|tiltrådt|tiltrådte|tiltrådtes|tiltræder|tiltrædes|vedtaget|vedtog|vedtages|vedtager|bevilget|bevilges|bevilgede)(?![\p{L}\p{N}])/giu,
  ],
  // What somebody wants is not what was decided: «A ønsker sagen udsat».
  ['other', /(?<!\p{L})(?:ønsker|ønskede|foreslår|foreslog)(?![\p{L}\p{N}])/giu],
  ['discussed', /\b(?:drøftet|drøftede|drøftes|drøfter|drøftedes)(?![\p{L}\p{N}])/giu],
];

/** What will be done, or shall, was not done at this meeting: «vil blive drøftet i maj». */
const FUTURE = /(?<!\p{L})(?:vil|skal)\s(?:(?:igen|først|senere|også)\s)?(?:blive\s|være\s)?$/iu;
/** A condition or a time that the sentence begins with; its verb is not the decision's. */
const CLAUSE_FIRST =
  /^(?:Hvis|Såfremt|Når|Hvor|Da|Idet|Fordi|Efter\sat|Selvom|Medmindre)\s[^,]{1,300}(?:,\s|$)/iu;

/** A sentence about the item rather than a decision of it. */
const NOUN_FIRST =
  /^(?:Orientering|Drøftelse|Beslutning|Information|Meddelelse|Status|Forslag|Ansøgning|Indstilling|Anbefaling)(?:er)?\s(?:om|af|fra|vedr|vedrørende|til|på)(?![\p{L}])/iu;
const NEGATION = /\b(?:ikke|hverken|aldrig)(?![\p{L}])/iu;
/** A verb in a clause after these says what the decision is about, not what it is. */
const CLAUSE = /,?\s(?:at|som|der|hvis|såfremt|idet|da|fordi|når|hvorvidt)\s|,\som\s/u;
/** A clause in the middle of the sentence: `Ansøgningen, som er vedlagt, blev afvist`. */
const INSERTED = /,\s(?:som|der)\s[^,]{1,200},/gu;
const FIRST_END = new RegExp(SENTENCE_END, 'u');
/** What a point of a decision may begin with: `Ad 1.`, `2)`, `- `. */
const POINT = /^(?:(?:Ad\s(?:pkt\.\s)?|Pkt\.\s|Punkt\s)\d{1,2}[.:)]?|\d{1,2}[.)]|[-•·–])\s+/iu;
const LONGEST_SENTENCE = 600;

/** The first sentence of a decision. */
function firstSentence(text: string): string {
  const start = text.slice(0, LONGEST_SENTENCE).trimStart().replace(POINT, '');
  const end = start.search(FIRST_END);
  return (end < 0 ? start : start.slice(0, end)).trim();
}

/** The outcome that a decision's first sentence says; `other` where no verb of the table is the sentence's own. */
export function toOutcome(text: string): Outcome {
  if (/^[-–—]\s*$/u.test(text.trim())) return 'none';
  const sentence = firstSentence(text);
  if (NOUN_FIRST.test(sentence)) return 'other';
  const whole = sentence.replace(INSERTED, '').replace(CLAUSE_FIRST, '');
  const [main = ''] = whole.split(CLAUSE, 1);
  let found: { outcome: Outcome; at: number } | undefined;
  for (const [outcome, pattern] of VERBS) {
    const at = findVerb(main, pattern);
    if (at !== undefined && (found === undefined || at < found.at)) found = { outcome, at };
  }
  if (!found) return 'other';
  // What stands after a comma is an exception: `Godkendt, dog ikke punkt 3`.
  const comma = main.indexOf(',', found.at);
  return NEGATION.test(comma < 0 ? main : main.slice(0, comma)) ? 'other' : found.outcome;
}

/** Where the first word of a row stands that is a verb. */
function findVerb(sentence: string, pattern: RegExp): number | undefined {
  for (const { 0: word, index } of listMatches(sentence, pattern)) {
    const above = sentence.slice(Math.max(0, index - 24), index);
    if (!FUTURE.test(above) && !isAttribute(sentence, word, index)) return index;
  }
  return undefined;
}
