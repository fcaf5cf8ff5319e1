import { DAY_MONTH } from '../parsers/values.ts';
import type { PrintedLine } from './pdf-lines.ts';
import type { Row } from './pdf-rows.ts';

type Kind = 'row' | 'bullet' | 'number' | 'plain';

/** One line of the text, and where it was printed. */
export interface Entry {
  readonly kind: Kind;
  readonly cells: readonly { readonly text: string; readonly x: number; readonly right: number }[];
  readonly first: PrintedLine;
  readonly last: PrintedLine;
  readonly firstPage: number;
  readonly lastPage: number;
}

const BULLET = /^(?:[-–•·*]|o)\s+\S/u;
/** `8. maj 2017 …` opens with a date, not with a number of a list. */
const DATED = new RegExp(`^${DAY_MONTH}(?!\\p{L})`, 'iu');
const NUMBER = /^\d{1,3}[.)]\s+\S/u;

/** A row of a page, numbered from 0, as a line of the text. */
export function toEntry({ cells, first, last }: Row, page: number): Entry {
  return { kind: toKind(cells), cells, first, last, firstPage: page, lastPage: page };
}

function toKind([first, second]: Row['cells']): Kind {
  if (second !== undefined) return 'row';
  const text = first?.text ?? '';
  if (BULLET.test(text)) return 'bullet';
  return NUMBER.test(text) && !DATED.test(text) ? 'number' : 'plain';
}

/** What the text says of it. */
export function toText({ cells }: Entry): string {
  return cells.map(({ text }) => text).join('\t');
}
