/**
 * The letters of Latin script, ligatures of a PDF (`ﬁ`) included, to stand in a character class of a pattern that names them
 * often. `\p{L}` is every script's: a dozen of them in one pattern take V8 up to 20 ms to compile, as long as ten referater
 * take to read.
 */
export const LATIN = 'A-Za-zªµºÀ-ÖØ-öø-ˁḀ-ỿﬀ-ﬆ';
