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

/** A value stands on one line: else those of the items behind it would be taken for others'. */
export function toItemColumns(outlines: readonly ItemOutline[]): ItemColumns {
  const toColumn = (toValue: (outline: ItemOutline) => string | undefined): string =>
    outlines.map((outline) => (toValue(outline) ?? '').replaceAll('\n', ' ')).join('\n');
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
