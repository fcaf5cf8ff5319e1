/** One party letter, or several joined by commas, `og` or `+`: `A og Ø`, `A, B, F og Ø`, `A+V+C`. */
const LETTERS =
  '(?<![\\p{L}.])(?:Liste(?:rne)?\\s|Parti(?:erne)?\\s)?[A-ZÆØÅ](?:(?:\\s?[,+/]\\s?|\\s(?:og|samt)\\s|,\\sog\\s)[A-ZÆØÅ](?![\\p{L}.]\\S|\\p{L}|\\.\\s\\p{Lu}))*(?!\\p{L}|\\.\\s\\p{Lu})';

/** The wordings that say who was against. */
const AGAINST: readonly RegExp[] = [
  new RegExp(
    `(?<letters>${LETTERS})\\s(?:stemte\\s|stemmer\\s|er\\s|var\\s)?(?:imod|mod)(?!\\p{L})`,
    'gu',
  ),
  new RegExp(
    `(?:Imod|imod|Mod)(?:\\s(?:stemte|stemmer|forslaget|indstillingen|stod|var))*\\s?:?\\s(?:\\d{1,2}\\s\\p{L}+\\s)?\\(?(?<letters>${LETTERS})\\)?`,
    'gu',
  ),
  new RegExp(
    `\\((?<letters>${LETTERS})\\)\\s(?:stemte\\s|stemmer\\s|er\\s|var\\s)?imod(?!\\p{L})`,
    'gu',
  ),
  new RegExp(
    `(?<letters>${LETTERS})\\s(?:kunne|kan)\\sikke\\s(?:tiltræde|godkende|støtte|anbefale|medvirke)`,
    'gu',
  ),
];

/**
 * The party letters that a decision says were against it, as written and in that order; empty where none are named.
 * A person's initial is no party: a letter with a full stop before a name (`A. Ben Haddou`).
 *
 * ```
 * A og Ø imod, idet de mener at pengene skal tages af kassen.
 * ^    ^
 * ```
 */
export function parseAgainst(text: string): readonly string[] {
  const found: { letter: string; at: number }[] = [];
  for (const pattern of AGAINST) {
    for (const match of text.matchAll(pattern)) {
      const letters = match.groups?.['letters'] ?? '';
      const at = match.index + match[0].indexOf(letters);
      for (const letter of letters.matchAll(/(?<!\p{L})[A-ZÆØÅ](?!\p{L})/gu)) {
        found.push({ letter: letter[0], at: at + letter.index });
      }
    }
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ letter }) => letter))];
}
