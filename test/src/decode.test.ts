import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../src/decode.ts';

const bytesOf = (text: string) => Buffer.from(text, 'latin1');
/** UTF-8 with one byte put in at a place of the text. */
const spoil = (text: string, at: number, byte: number) =>
  Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from([byte]), Buffer.from(text.slice(at))]);

test('UTF-8 with a byte gone wrong is undecodable, and the place of that byte is said', () => {
  const text = 'Byrådet\n\nMødet blev afholdt på rådhuset.';
  for (const byte of [0xff, 0x80, 0xe5, 0xc3]) {
    const decoded = decode(spoil(text, 9, byte));
    assert.ok('reason' in decoded, byte.toString(16));
    assert.deepEqual([decoded.line, decoded.column], [3, 1], byte.toString(16));
  }
  assert.ok('reason' in decode(Buffer.from('Mødested på rå').subarray(0, -1)), 'cut off');
  assert.ok('reason' in decode(spoil('Å', 1, 0xff)), 'as many right as wrong');
});

test('Windows-1252 is read, also where a letter and the sign behind it look like UTF-8', () => {
  assert.deepEqual(decode(bytesOf('Rådhuset på øen')), { text: 'Rådhuset på øen' });
  assert.deepEqual(decode(bytesOf('kun ét ord')), { text: 'kun ét ord' });
  assert.deepEqual(decode(bytesOf('\x93R\xc5\x94 er på øen, ikke på næsset')), {
    text: '“RÅ” er på øen, ikke på næsset',
  });
});
