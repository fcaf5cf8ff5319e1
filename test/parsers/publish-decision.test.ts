import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseReferat, toParsedMeeting } from '../../parsers/index.ts';

const TEXT = `REFERAT Direktionen d. 28-01-2019

Punkt 1: Lukket: Køb af grund

Sagsfremstilling

1. Køb af grund

Lukket

Sagsnr.: 326-2019-1 J.nr.: 82.00.00

Resume og sagens baggrund

Ejeren forlanger en pris, som ingen må kende.

Direktionens møde den 28. januar 2019:

Godkendt.
`;

function readItem(closedItems: 'withhold' | 'publish-decision') {
  const { tree, file } = parseReferat(TEXT, 'x.txt', { closedItems });
  return toParsedMeeting(tree, file)?.items[0];
}

test('a closed item publishes no decision unless the council says so', () => {
  assert.deepEqual(readItem('withhold')?.decisions, []);
});

test('a council that must publish closed decisions publishes them, and nothing else of the item', () => {
  const item = readItem('publish-decision');
  assert.deepEqual(item?.decisions, [
    {
      body: 'Direktionen',
      date: '2019-01-28',
      text: 'Godkendt.',
      origin: 'own',
      outcome: 'approved',
      lines: [17, 19],
    },
  ]);
  assert.deepEqual(item?.sections, []);
  assert.equal(item?.journalNumber, undefined);
  assert.equal(JSON.stringify(item).includes('forlanger'), false);
});
