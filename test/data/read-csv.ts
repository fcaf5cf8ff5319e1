/**
 * The rows of a CSV text by RFC 4180 and nothing looser: CRLF after every row, quotes only around a
 * whole cell, a quote within doubled, as many cells in each row. Throws with the place otherwise.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  while (place < text.length) {
    const { cell, end } = readCell(text, place);
    row.push(cell);
    place = end;
    if (text[place] === ',') place += 1;
    else if (text.startsWith('\r\n', place)) {
      rows.push(row);
      row = [];
      place += 2;
    } else throw new Error(`Row ${rows.length + 1}: no comma or CRLF after ${cell}`);
  }
  if (row.length > 0) throw new Error('The last row has no CRLF');
  const odd = rows.findIndex((cells) => cells.length !== rows[0]?.length);
  if (odd >= 0) throw new Error(`Row ${odd + 1} has ${rows[odd]?.length} cells`);
  return rows;
}

/** The rows below the header, each by column name, with the byte order mark taken off. */
export function readRecords(csv: string): readonly ReadonlyMap<string, string>[] {
  const [names = [], ...rows] = readCsv(csv.replace(/^\uFEFF/u, ''));
  return rows.map((cells) => new Map(names.map((name, index) => [name, cells[index] ?? ''])));
}

function readCell(text: string, start: number): { cell: string; end: number } {
  const pattern = text[start] === '"' ? /"(?<cell>(?:[^"]|"")*)"/uy : /(?<cell>[^",\r\n]*)/uy;
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (match === null) throw new Error(`A quote at ${start} is never closed`);
  const { cell = '' } = match.groups ?? {};
  return { cell: cell.replaceAll('""', '"'), end: pattern.lastIndex };
}
