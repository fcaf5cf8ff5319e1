import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Table } from 'mdast';
import { renderProse } from '../../src/prose.ts';

const toTable = (rows: readonly (readonly string[])[], headless: boolean): Table => ({
  type: 'table',
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  })),
  ...(headless && { data: { headless } }),
});

test('a table whose text has a head row gets headers, with their scope', () => {
  const html = renderProse([
    toTable(
      [
        ['Enhed', 'Beløb'],
        ['Borgerservice', '27.678'],
      ],
      false,
    ),
  ]);
  assert.equal(
    html.replace(/\n/gu, ''),
    '<table><thead><tr><th scope="col">Enhed</th><th scope="col">Beløb</th></tr></thead>' +
      '<tbody><tr><td>Borgerservice</td><td>27.678</td></tr></tbody></table>',
  );
});

test('a table without a head row gets none', () => {
  const html = renderProse([
    toTable(
      [
        ['Borgerservice', '27.678'],
        ['I alt', '27.678'],
      ],
      true,
    ),
  ]);
  assert.doesNotMatch(html, /<th/u);
  assert.equal(html.match(/<tr>/gu)?.length, 2);
});
