import type { ItemRef } from './item-refs.ts';
import type { Attachment, Decision } from './meeting.ts';
import type { Urls } from './urls.ts';

/** What a cell is made from; an absent value is an empty cell. */
type Cell = string | number | boolean | readonly string[] | undefined;

/** One column: the name in the header row, and the cell of a row. */
interface Column<Row> {
  readonly name: string;
  readonly toCell: (row: Row, urls: Urls) => Cell;
}

/** A flat table of the archive, in the data folder. */
export interface Table {
  /** `punkter.csv` */
  readonly file: string;
  /** The names in the header row, in order. */
  readonly columns: readonly string[];
  /** The byte order mark and the header row. */
  readonly head: string;
  /** The rows of some items, one after the other. */
  readonly renderRows: (refs: readonly ItemRef[], urls: Urls) => string;
}

type DecisionRow = ItemRef & { readonly decision: Decision };
type AttachmentRow = ItemRef & { readonly attachment: Attachment };

/** Where a row was found: the first columns of every table. `url` is the page that shows it. */
const PLACE: readonly Column<ItemRef>[] = [
  {
    name: 'url',
    toCell: ({ meeting, item }, urls) => urls.absolute(urls.item(meeting.id, item.id)),
  },
  { name: 'meetingId', toCell: ({ meeting }) => meeting.id },
  { name: 'meetingDate', toCell: ({ meeting }) => meeting.date },
  { name: 'meetingBody', toCell: ({ meeting }) => meeting.body.name },
  { name: 'itemNumber', toCell: ({ item }) => item.number },
  { name: 'itemTitle', toCell: ({ item }) => item.title },
  { name: 'caseNumber', toCell: ({ item }) => item.caseNumber },
];

const ITEM_COLUMNS: readonly Column<ItemRef>[] = [
  ...PLACE,
  { name: 'public', toCell: ({ item }) => item.public },
  { name: 'status', toCell: ({ item }) => item.status },
  { name: 'journalNumber', toCell: ({ item }) => item.journalNumber },
  { name: 'documentNumber', toCell: ({ item }) => item.documentNumber },
  { name: 'caseType', toCell: ({ item }) => item.caseType },
  { name: 'routing', toCell: ({ item }) => item.routing },
  { name: 'recommendation', toCell: ({ item }) => item.recommendation?.text },
  { name: 'decisions', toCell: ({ item }) => item.decisions.length },
  { name: 'attachments', toCell: ({ item }) => item.attachments.length },
];

const DECISION_COLUMNS: readonly Column<DecisionRow>[] = [
  ...PLACE,
  { name: 'journalNumber', toCell: ({ item }) => item.journalNumber },
  { name: 'date', toCell: ({ decision }) => decision.date },
  { name: 'body', toCell: ({ decision }) => decision.body },
  { name: 'origin', toCell: ({ decision }) => decision.origin },
  { name: 'outcome', toCell: ({ decision }) => decision.outcome },
  { name: 'text', toCell: ({ decision }) => decision.text },
  { name: 'against', toCell: ({ decision }) => decision.against },
  { name: 'apologies', toCell: ({ decision }) => decision.apologies },
];

const ATTACHMENT_COLUMNS: readonly Column<AttachmentRow>[] = [
  ...PLACE,
  { name: 'title', toCell: ({ attachment }) => attachment.title },
  { name: 'documentNumber', toCell: ({ attachment }) => attachment.documentNumber },
];

/** What a spreadsheet takes for the start of a formula, the full-width forms too. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;
const SEPARATOR = '; ';

/** The tables that the site publishes: agenda items, decisions and attachments, in the order of the meetings. */
export const TABLES: readonly Table[] = [
  toTable('punkter.csv', ITEM_COLUMNS, (ref) => [ref]),
  toTable('beslutninger.csv', DECISION_COLUMNS, ({ meeting, item }) =>
    item.decisions.map((decision) => ({ meeting, item, decision })),
  ),
  toTable('bilag.csv', ATTACHMENT_COLUMNS, ({ meeting, item }) =>
    item.attachments.map((attachment) => ({ meeting, item, attachment })),
  ),
];

function toTable<Row>(
  file: string,
  columns: readonly Column<Row>[],
  toRows: (ref: ItemRef) => readonly Row[],
): Table {
  const names = columns.map(({ name }) => name);
  return {
    file,
    columns: names,
    head: `\uFEFF${renderRow(names)}`,
    renderRows: (refs, urls) =>
      refs
        .flatMap(toRows)
        .map((row) => renderRow(columns.map(({ toCell }) => toCell(row, urls))))
        .join(''),
  };
}

function renderRow(cells: readonly Cell[]): string {
  return `${cells.map(renderCell).join(',')}\r\n`;
}

/** A cell as RFC 4180 writes it. One that a spreadsheet would run gets `'` before it. */
function renderCell(cell: Cell): string {
  if (cell === undefined) return '';
  const text = typeof cell === 'object' ? cell.join(SEPARATOR) : String(cell);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
