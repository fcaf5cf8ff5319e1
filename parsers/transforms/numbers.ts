import { type Item, itemsOf, type Line, type Referat } from '../tree.ts';
import { parseCaseNumber, parseDocumentNumber, parseJournalNumber } from '../values.ts';

const NUMBER_CONSTRUCTS: ReadonlySet<Line['construct']> = new Set([
  'metadata',
  'metadata-value',
  'bare-case-number',
]);

/**
 * Gives each item its case number, J.nr. and document number, from the lines of its head in whatever order they
 * stand (seed 002, line 259). A number that the item has already is not overwritten: the line stays text.
 */
export function numbers(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    item.children = item.children.map((line) => {
      if (line.type !== 'line' || !NUMBER_CONSTRUCTS.has(line.construct)) return line;
      const isTaken = take(item, line);
      // What else the line says is nobody's field: it stays text as well, whole.
      if (line.fields['rest']) return { type: 'section', kind: 'remarks', children: [line] };
      if (isTaken) line.use = 'number';
      return line;
    });
  }
}

function take(item: Item, { fields }: Line): boolean {
  const caseNumber = parseCaseNumber(fields['caseNumber'] ?? '');
  const journalNumber = parseJournalNumber(fields['journalNumber'] ?? '');
  const documentNumber = parseDocumentNumber(fields['documentNumber'] ?? '');
  const isTaken =
    (caseNumber && item.caseNumber && caseNumber !== item.caseNumber) ||
    (journalNumber && item.journalNumber && journalNumber !== item.journalNumber) ||
    (documentNumber && item.documentNumber && documentNumber !== item.documentNumber);
  if (isTaken) return false;
  if (caseNumber) item.caseNumber = caseNumber;
  if (journalNumber) item.journalNumber = journalNumber;
  if (documentNumber) item.documentNumber = documentNumber;
  return true;
}
