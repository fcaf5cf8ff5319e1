/** What may be said to be open or closed, behind the word: `Lukket punkt`. As a pattern's source. */
export const THING = '(?:\\s(?:dagsordenspunkt|punkt|sag|dagsorden|møde))?';
