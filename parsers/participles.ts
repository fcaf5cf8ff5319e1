/** Words that a noun is due after: articles, pronouns, prepositions. */
const BEFORE_NOUN =
  'den|det|de|en|et|denne|dette|disse|for|om|af|med|til|fra|på|i|alle|flere|tidligere|allerede';
/** `socialt`, `særligt`, `psykisk`; nouns that end nearly so are none (`pligt`, `oversigt`, `fisk`). */
const ADVERB =
  '(?:\\p{L}+(?:(?<!p)ligt|[dt]igt|[iknrt]alt|[inru]elt|(?<!d|f)isk)|mest|mere|meget|svært|yderst)';
/** `den godkendte plan`, `en særligt udsat borger`. */
const OF_A_NOUN = new RegExp(
  `(?<!\\p{L})(?:${BEFORE_NOUN}|(?:den|en|et|for|om|af|med|til|fra|på|i)\\s${ADVERB})\\s$`,
  'iu',
);
/** `Byens udsatte borgere`: what has an owner is a noun's. */
const OWNED = /\p{L}s\s$/u;
/** `Rådet for Socialt Udsatte`: in the middle of a sentence, a capital is a name's. */
const NAMED = /\p{L}\s$/u;

/** What ends as a definite noun does and is none. */
const NOT_DEFINITE =
  '(?:uden|inden|siden|imellem|kunne|gerne|voksne|egne|meget|noget|andet|nogen|ingen|\\p{L}*eret|anbefalet|drøftet|bevilget|forkastet|vedtaget|taget)(?!\\p{L})';
const DEFINITE = `(?!${NOT_DEFINITE})\\p{L}+(?:en|et|ne)`;
/** Who decides: a word in the definite form (`Udvalget`, `medlemmerne`), a name, or a body without an article. */
const SUBJECT = new RegExp(
  `(?<!\\p{L})(?:${DEFINITE}|(?<=\\s)\\p{Lu}\\p{L}*|\\p{Lu}{2,}|\\p{L}*(?:[Uu]dvalg|[Rr]åd|[Nn]ævn|flertal|mindretal)|[Mm]an|[Vv]i)\\s$`,
  'u',
);
/** What a verb has behind it, and an attribute has not: an object in the definite form, a name, an article. */
const OBJECT = new RegExp(
  `^\\s(?:\\p{Lu}|(?:den|det|de|denne|dette|disse|en|et|alle|at|sit|sin|sine)(?!\\p{L})|${DEFINITE}s?(?!\\p{L}))`,
  'u',
);
/** The participles of a decision. One right behind another goes with it: `Anbefalet godkendt`. */
const PARTICIPLE =
  'godkendt|tiltrådt|vedtaget|bevilget|drøftet|udsat|udskudt|forkastet|afvist|afslået|anbefalet|taget';
/** What goes with a verb rather than with a noun. */
const NO_NOUN =
  'den|det|de|som|idet|med|til|og|eller|samt|af|i|på|dog|men|mens|efter|under|for|over|at|ved|fra|uden|pr|jf|jfr|jævnfør|enstemmigt|igen|ikke|også';
/** What may be a noun without an article, or an adjective before it. */
const NOUN = new RegExp(`^\\s(?!(?:${NO_NOUN}|${PARTICIPLE})(?!\\p{L}))\\p{Ll}`, 'u');
/** `drøftes`, and no genitive, which has its noun behind it: `ansøgeres`, `borgernes`. */
const PASSIVE =
  '\\p{Ll}{3,}(?:(?<!er|n)es(?!\\p{L})|es(?=$|[.,;]|\\s(?:af|for|fra|i|med|om|over|på|til|ved)\\s))';
/** The verb of a sentence whose first participle is an attribute; coordinated, it is that sentence's second. */
const VERB_BEHIND = new RegExp(
  `^[^,;:]*(?<!\\s(?:og|men|samt|mens))\\s(?:(?:er|var|blev|bliver|har|får|fik|skal|kan|vil|bør|${PARTICIPLE})(?!\\p{L})|${PASSIVE})`,
  'u',
);

/** To be exposed is not to be postponed: `Udvalget er udsat for kritik`. Cases and items are not exposed. */
const EXPOSED = /^uds(?:at|atte|ættes)\sfor(?!\p{L})/iu;
const POSTPONED =
  /^$|(?<!\p{L})(?:sag|punkt|beslutning|behandling|drøftelse)(?:en|et|erne|ne)?(?!\p{L})|pkt\.?\s/iu;

/**
 * Whether a participle belongs to a noun, or is one, rather than being its sentence's verb. The plural is written as
 * the past tense is: a verb has its subject before it or a definite object behind it.
 *
 * ```
 * Godkendte projekter tages til efterretning.
 * ^^^^^^^^^
 * Hjælp til særligt udsatte familier godkendes.
 *                   ^^^^^^^
 * ```
 */
export function isAttribute(sentence: string, word: string, index: number): boolean {
  const above = sentence.slice(0, index);
  const near = above.slice(-40);
  const behind = sentence.slice(index + word.length);
  if (behind.startsWith('-') || OF_A_NOUN.test(near)) return true;
  if (EXPOSED.test(word + behind)) return !POSTPONED.test(above);
  if (/(?:ede|te)$/iu.test(word)) return isPluralOf(near, word, behind);
  const isFirst = above === '' || near.endsWith(': ');
  return isFirst && word.endsWith('t') && isFollowed(behind);
}

/**
 * `godkendte`, `udsatte`: a past tense or a plural; of these, only `udsatte` is a noun itself. A sentence may leave out who
 * decides: `Drøftede nye muligheder`.
 */
function isPluralOf(above: string, word: string, behind: string): boolean {
  if (OWNED.test(above) || (NAMED.test(above) && /^\p{Lu}/u.test(word))) return true;
  if (SUBJECT.test(above) || OBJECT.test(behind)) return false;
  const isFirst = above === '' || above.endsWith(': ');
  if (/^udsatte$/iu.test(word)) return !isFirst || behind.length > 1;
  return isFirst ? isFollowed(behind) : NOUN.test(behind);
}

/** A noun follows, and behind that the sentence's verb: `Anbefalet serviceniveau godkendt`. */
function isFollowed(behind: string): boolean {
  return NOUN.test(behind) && VERB_BEHIND.test(behind);
}
