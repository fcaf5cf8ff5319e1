import { DATE, WEEKDAYS } from './values.ts';

const WEEKDAY = `(?:(?<weekday>${WEEKDAYS.join('|')})\\s+)?`;
/** A day as headings write it, for building regexes: `den 28. januar 2019`, `Mandag d. 28-01-2019`; groups `weekday` and `date`. */
export const DAY = `${WEEKDAY}(?:d\\.|den)?\\s{0,3}(?<date>${DATE})`;
/** An hour, for building regexes: `12:30`, `12.30`, `9`. */
export const HOURS = '\\d{1,2}(?:[:.]\\d{2})?';
/** From when to when, for building regexes: `kl. 12:30 - 14:45`; groups `start` and `end`. */
export const TIMES = `(?:fra\\s+)?(?:kl\\.?|klokken)\\s{0,3}(?<start>${HOURS})(?:\\s{0,3}(?:-|–|til)\\s{0,3}(?:kl\\.?\\s{0,3})?(?<end>${HOURS}))?`;
