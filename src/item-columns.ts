import type { ParsedReference } from '../parsers/parsed-meeting.ts';
import type { ItemOutline, ReportedOutline } from './item-outline.ts';
import { perObject } from './per-object.ts';

/**
 * The outlines of a meeting's items, a column a field, and in it a line an item: empty where an item hasn't got the field. An
 * archive has tens of thousands of items, and a build that changes little makes few of them.
 */
export interface ItemColumns {
  readonly count: number;
  readonly ids: string;
  readonly numbers: string;
  readonly titles: string;
  readonly caseNumbers: string;
  readonly journalNumbers: string;
  readonly documentNumbers: string;
  /** A sign an item: `1` where it is public, `0` where it is closed. */
  readonly public: string;
  /** What few items have, by their places from 0 on, in their order. */
  readonly rest: readonly (readonly [place: number, rest: ItemRest])[];
}

type ItemRest = Pick<ItemOutline, 'status' | 'references' | 'eventCount' | 'reported'>;

const NONE: readonly never[] = [];

/** A value stands on one line of its source, or is put together from several by blanks: it has no line end. */
export function toItemColumns(outlines: readonly ItemOutline[]): ItemColumns {
  const toColumn = (toValue: (outline: ItemOutline) => string | undefined): string =>
    outlines.map((outline) => toValue(outline) ?? '').join('\n');
  return {
    count: outlines.length,
    ids: toColumn(({ id }) => id),
    numbers: toColumn(({ number }) => number),
    titles: toColumn(({ title }) => title),
    caseNumbers: toColumn(({ caseNumber }) => caseNumber),
    journalNumbers: toColumn(({ journalNumber }) => journalNumber),
    documentNumbers: toColumn(({ documentNumber }) => documentNumber),
    public: outlines.map((outline) => (outline.public ? '1' : '0')).join(''),
    rest: outlines.flatMap((outline, place) => {
      const rest = toRest(outline);
      return Object.keys(rest).length === 0 ? [] : [[place, rest] as const];
    }),
  };
}

function toRest({ status, references, eventCount, reported }: ItemOutline): ItemRest {
  return {
    ...(status === undefined ? {} : { status }),
    ...(references === undefined ? {} : { references }),
    ...(eventCount === undefined ? {} : { eventCount }),
    ...(reported === undefined ? {} : { reported }),
  };
}

/** The outlines that `toItemColumns` was given. */
export function readItemOutlines(columns: ItemColumns): readonly ItemOutline[] {
  if (columns.count === 0) return NONE;
  const [ids, numbers, titles] = [columns.ids, columns.numbers, columns.titles].map(toLines);
  const [cases, journals, documents] = [
    columns.caseNumbers,
    columns.journalNumbers,
    columns.documentNumbers,
  ].map(toLines);
  const rests = new Map(columns.rest);
  return Array.from(
    { length: columns.count },
    (_, place) =>
      ({
        id: ids?.[place] ?? '',
        number: numbers?.[place] ?? '',
        title: titles?.[place] ?? '',
        public: isPublic(columns, place),
        ...toField('caseNumber', cases?.[place]),
        ...toField('journalNumber', journals?.[place]),
        ...toField('documentNumber', documents?.[place]),
        ...rests.get(place),
      }) as ItemOutline,
  );
}

function toField(name: string, value: string | undefined): object {
  return value ? { [name]: value } : {};
}

/** A column's values, item by item. */
export function toLines(column: string): readonly string[] {
  return column.split('\n');
}

/** Whether the item at a place is open. */
export function isPublic(columns: Pick<ItemColumns, 'public'>, place: number): boolean {
  return columns.public[place] === '1';
}

/** The references of the items, one item after the other. */
export const listReferences = perObject(({ rest }: ItemColumns): readonly ParsedReference[] =>
  rest.flatMap(([, { references = NONE }]) => references),
);

/** Other bodies' decisions, each with the place of the item that prints it. */
export function listReportedOutlines({
  rest,
}: ItemColumns): readonly (readonly [place: number, ReportedOutline])[] {
  return rest.flatMap(([place, { reported = NONE }]) =>
    reported.map((outline) => [place, outline] as const),
  );
}
