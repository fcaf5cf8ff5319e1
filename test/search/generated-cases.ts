import { FIRST_PARTS, LAST_PARTS } from '../generator/words.ts';
import type { GoldenCase } from './golden.ts';
import type { ScannedItem } from './scan.ts';

/** Words that no generator and no minute writes. */
const NONSENSE = ['xylofonkoncertmester', 'grønlandshaj', 'qwertyuiop', 'elefanthus', 'vrøvlebøf'];
const FOLDS = [
  ['æ', 'ae'],
  ['ø', 'oe'],
  ['å', 'aa'],
] as const;

/** About `count` queries over a generated archive, taken evenly from its words and numbers. */
export function listGeneratedCases(
  items: readonly ScannedItem[],
  count: number,
): readonly GoldenCase[] {
  const open = items.filter((item) => item.open);
  const share = Math.round(count / 8);
  const words = listRareWords(open);
  const numbers = pick(listMatches(open, /^781-\d{4}-\d+$|^\d{2}-\d{6}$/gmu), share * 2);
  return [
    ...pick(
      words.filter((word) => !/[æøå]/u.test(word)),
      share,
    ).map(toWordCase),
    ...pick(listTitles(open), share).map(toCase('title')),
    ...pick(
      words.filter((word) => /[æøå]/u.test(word)),
      share,
    ).map(toFoldedCase),
    ...listCompoundCases(words, share),
    ...numbers.slice(0, share).map(toCase('number')),
    ...numbers.slice(share).map(toPartialCase),
    ...pick(
      listMatches(open, /(?<![\p{L}\p{N}])[a-zæøå]+ [a-zæøå]+ [a-zæøå]{7,}(?= )/gu),
      share,
    ).map(toPhraseCase),
    ...NONSENSE.slice(0, share).map((query) => ({ kind: 'nonsense', query })),
  ];
}

function toCase(kind: string): (query: string) => GoldenCase {
  return (query) => ({ kind, query, says: toLiteral(query) });
}

function toWordCase(query: string): GoldenCase {
  return { kind: 'word', query, says: toForms(query) };
}

function toFoldedCase(word: string): GoldenCase {
  const query = FOLDS.reduce((folded, [letter, plain]) => folded.replaceAll(letter, plain), word);
  return { kind: 'folded', query, says: toForms(word) };
}

function toPartialCase(number: string): GoldenCase {
  return { kind: 'partial number', query: number.replaceAll('-', ''), says: number };
}

function toPhraseCase(phrase: string): GoldenCase {
  return { kind: 'phrase', query: `"${phrase}"`, says: phrase.replaceAll(' ', '\\s+') };
}

/** The tail of a word that stands in one or two items: the item must be found, wherever it stands. */
function listCompoundCases(words: readonly string[], count: number): readonly GoldenCase[] {
  const found = words.flatMap((word) => {
    const first = FIRST_PARTS.find((part) => part.length > 4 && word.startsWith(part));
    const forms = LAST_PARTS.find((row) => row.slice(0, 3).includes(word.slice(first?.length)));
    if (first === undefined || forms === undefined) return [];
    const says = forms.slice(0, 3).join('|');
    return [{ tail: word.slice(first.length), word, says: `[a-zæøå]*(?:${says})` }];
  });
  return pick(found, count).map(({ tail, word, says }) => {
    return { kind: 'compound', query: tail, says, alsoSays: word };
  });
}

/** Words of eight letters or more that at most three items say, in the order of the alphabet. */
function listRareWords(items: readonly ScannedItem[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text } of items) {
    const words = text.toLowerCase().match(/(?<![\p{L}\p{N}-])[a-zæøå]{8,}(?![\p{L}\p{N}-])/gu);
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].flatMap(([word, count]) => (count > 3 ? [] : [word])).sort();
}

/** Titles of plain words that only one item has. */
function listTitles(items: readonly ScannedItem[]): readonly string[] {
  const titles = items
    .map(({ title }) => title)
    .filter((title) => /^[\p{L} ]{20,60}$/u.test(title));
  return titles.filter((title) => titles.indexOf(title) === titles.lastIndexOf(title)).sort();
}

function listMatches(items: readonly ScannedItem[], pattern: RegExp): readonly string[] {
  return [...new Set(items.flatMap(({ text }) => text.match(pattern) ?? []))].sort();
}

/** So many of a list, evenly spread. */
function pick<T>(list: readonly T[], count: number): readonly T[] {
  const step = list.length / count;
  return list.filter((_one, place) => Math.floor(place / step) !== Math.floor((place - 1) / step));
}

/** A word in any of its forms: who asks for `budgetstrategien` is well served by `budgetstrategier`. */
function toForms(word: string): string {
  const stem = word.replace(/(?:ernes|erne|enes|ens|ets|er|en|et|e|s)$/u, '');
  return `${stem}[a-zæøå]{0,5}`;
}

function toLiteral(text: string): string {
  return text.replace(/[.*+?()[\]{}|\\^$]/gu, '\\$&');
}
