// A text is looked at by its bytes and read as text: both must take the same for a tag.

/** Tags inside a line of text, by what stands behind `<` or `</`: a number may run through them. */
export const INLINE_NAMES = '(?:a|abbr|b|code|em|i|mark|s|small|span|strong|sub|sup|u|wbr)';
/** What stands within a shorter tag is no passage and no number. */
export const SHORTEST_TAG = 7;
/** What is longer is read as text: a search for its end from every `<` of a text would never end. */
export const LONGEST_TAG = 10_000;
/** Longer tags are looked at each time. */
export const LONGEST_SEEN = 200;
/** So many are known at once, so that each is looked at once. */
export const MOST_SEEN = 2 ** 14;
