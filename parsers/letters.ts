/**
 * The letters of Latin script, to stand in a character class of a pattern that names them often. `\p{L}` is the letters of
 * every script: a dozen of them in one pattern take 20 ms to compile, more than the reading of all the rest of a referat.
 */
export const LATIN = 'A-Za-zªµºÀ-ÖØ-öø-ɏḀ-ỿ';
