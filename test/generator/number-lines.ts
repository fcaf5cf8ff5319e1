import type { BlockContext } from './blocks.ts';

/** The numbers an item prints; absent ones are not printed. */
export interface ItemNumbers {
  readonly caseNumber?: string;
  readonly journalNumber?: string;
  readonly documentNumber?: string;
}

/** The lines of numbers below the repeated title, and where they stand. */
export interface NumberLines {
  readonly numberLines: readonly (readonly string[])[];
  readonly numbersFirst: boolean;
  readonly openAtLineEnd: boolean;
}

/** Sagsnr., J.nr. and Dokumentnr. on one, two or three lines; the newer layout has a bare case number. */
export function makeNumberLines(c: BlockContext, numbers: ItemNumbers): NumberLines {
  const { caseNumber, journalNumber, documentNumber } = numbers;
  const plain = { numbersFirst: false, openAtLineEnd: false };
  if (c.layout === '2024') {
    return { ...plain, numberLines: caseNumber === undefined ? [] : [[caseNumber]] };
  }
  const { dice, used, random } = c;
  const bare = dice.roll('label-no-colon', used);
  const mark = bare ? '' : ':';
  const caseLabel = dice.roll('label-sagsid', used)
    ? 'Sagsid.:'
    : dice.roll('label-sag', used)
      ? 'Sag'
      : `Sagsnr.${mark}`;
  const documentLabel = dice.roll('label-dok', used) ? 'Dok.nr.:' : `Dokumentnr.${mark}`;
  const pairs = (
    [
      [caseLabel, caseNumber],
      [`J.nr.${mark}`, journalNumber],
      [documentLabel, documentNumber],
    ] as const
  ).flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
  if (dice.roll('label-above-value', used)) {
    return { ...plain, numberLines: pairs.flatMap(([label, value]) => [[label], [value]]) };
  }
  const runs = dice.roll('space-runs', used);
  const gap = (): string => (runs ? ' '.repeat(random.int(1, 5)) : ' ');
  const ordered = dice.roll('numbers-shuffled', used) ? random.some(pairs, pairs.length) : pairs;
  const printed = ordered.map(([label, value]) => label + gap() + value);
  const groups = dice.roll('numbers-three-lines', used)
    ? printed.map((one) => [one])
    : dice.roll('numbers-two-lines', used)
      ? [printed.slice(0, 2), printed.slice(2)].filter((group) => group.length > 0)
      : [printed];
  const lines = groups.map((group) => group.reduce((line, one) => line + gap() + one));
  const openAtLineEnd = dice.roll('open-at-line-end', used);
  return {
    numberLines: lines.map((line) => [line]),
    numbersFirst: !openAtLineEnd && dice.roll('numbers-before-open', used),
    openAtLineEnd,
  };
}
