import type { Outcome } from './parsed-meeting.ts';

/**
 * The verbs of a decision → its outcome. A row is read in the first sentence; of several rows that fit, the verb
 * that stands first wins.
 */
const VERBS: readonly (readonly [Outcome, RegExp])[] = [
  [
    'recommended',
    /\b(?:anbefales|anbefalede|anbefalet|anbefaler|indstilles|indstillede|indstiller)(?![\p{L}\p{N}])/iu,
  ],
  [
    'noted',
    /\b(?:tages?|taget|tog)\s(?:\p{L}+\s){0,4}?til\s(?:efterretning|orientering)|\btil\sefterretning\b|\b(?:tages?|taget|tog)\s(?:\p{L}+\s){0,4}?ad\snotam/iu,
  ],
  [
    'rejected',
    /\b(?:forkastet|forkastes|forkastede|afvist|afvises|afviste|afviser|afslået|afslås)(?![\p{L}\p{N}])/iu,
  ],
  [
    'postponed',
    /\b(?:udsat|udsættes|udsatte|udsætter|udgår|udgik|udgået|tilbagesendes|hjemvist)(?![\p{L}\p{N}])|\btaget\saf\sdagsordenen/iu,
  ],
  [
    'approved',
    /\b(?:godkendt|godkendes|godkendte|godkender|tiltrådt|tiltrådte|tiltrådtes|tiltræder|tiltrædes|vedtaget|vedtog|vedtages|vedtager|bevilget|bevilges|bevilgede)(?![\p{L}\p{N}])/iu,
  ],
  ['discussed', /\b(?:drøftet|drøftede|drøftes|drøfter|drøftedes)(?![\p{L}\p{N}])/iu],
];

/** A sentence about the item rather than a decision of it. */
const NOUN_FIRST =
  /^(?:Orientering|Drøftelse|Beslutning|Information|Meddelelse|Status|Forslag|Ansøgning|Indstilling|Anbefaling)(?:er)?\s(?:om|af|fra|vedr|vedrørende|til|på)(?![\p{L}])/iu;
const NEGATION = /\b(?:ikke|hverken|aldrig)(?![\p{L}])/iu;
/** A verb in a clause after these says what the decision is about, not what it is. */
const CLAUSE = /,?\s(?:at|som|der|hvis|såfremt|idet|da|fordi|når|hvorvidt)\s|,\som\s/u;
/** A clause in the middle of the sentence: `Ansøgningen, som er vedlagt, blev afvist`. */
const INSERTED = /,\s(?:som|der)\s[^,]{1,200},/gu;
/** Where a first sentence ends: a full stop before a new sentence or the end, not in an abbreviation or a date. */
const SENTENCE_END = /(?<=[\p{Ll}\d)»"”][.!?])\s+(?=[\p{Lu}«"”\d])|\n/u;
const LONGEST_SENTENCE = 600;

/** The first sentence of a decision. */
export function firstSentence(text: string): string {
  const start = text.slice(0, LONGEST_SENTENCE);
  return (start.split(SENTENCE_END, 1)[0] ?? start).trim();
}

/** The outcome that a decision's first sentence says; `other` where no verb of the table is the sentence's own. */
export function toOutcome(text: string): Outcome {
  if (/^[-–—]\s*$/u.test(text.trim())) return 'none';
  const sentence = firstSentence(text);
  if (NOUN_FIRST.test(sentence)) return 'other';
  const [main = ''] = sentence.replace(INSERTED, '').split(CLAUSE, 1);
  let found: { outcome: Outcome; at: number } | undefined;
  for (const [outcome, pattern] of VERBS) {
    const at = pattern.exec(main)?.index;
    if (at !== undefined && (found === undefined || at < found.at)) found = { outcome, at };
  }
  if (!found) return 'other';
  return NEGATION.test(main) ? 'other' : found.outcome;
}
