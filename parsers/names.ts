import { LATIN } from './letters.ts';

/** A person's name: two words or more, each with a capital, and perhaps the party. */
const PERSON = `\\p{Lu}[${LATIN}.'-]*(?:\\s\\p{Lu}[${LATIN}.'-]*){1,4}(?:\\s\\(\\p{Lu}{1,3}\\))?`;
/** The last two of a row of persons; a title (`direktør for Børn og Unge`) is not two. */
const TWO_NAMES = new RegExp(
  `(?<first>(?:^|,\\s*)${PERSON})\\sog\\s(?<second>${PERSON})(?=\\.?$)`,
  'u',
);
const PERSONS = new RegExp(`^${PERSON}(?:(?:,\\s*|,?\\sog\\s)${PERSON}){0,20}\\.?$`, 'u');

/** Whether a text is persons' names and nothing else. */
export function isNames(text: string): boolean {
  return PERSONS.test(text);
}

/** Names in a row, as the source separates them: at commas and semicolons, or a line each, with or without bullets. */
export function parseNames(text: string): readonly string[] {
  return text
    .replace(TWO_NAMES, '$<first>, $<second>')
    .split(/[,;\n]/u)
    .map((name) =>
      name
        .trim()
        .replace(/^(?:[-•·–]|og)\s+/u, '')
        .replace(/\.$/u, ''),
    )
    .filter((name) => name !== '' && !/^(?:ingen|-)$/iu.test(name));
}
