import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBrandColour, renderColourStyles } from '../../src/colour.ts';

test('a colour is a ground for white text from a contrast of 4.5 on', () => {
  // #767676 is WCAG's own example of the lightest grey that will do: 4.54 to 1.
  for (const colour of ['#767676', '#000000', '#1b4a7d', '#1B4A7D', '#b00020']) {
    assert.ok(isBrandColour(colour), colour);
  }
  for (const colour of ['#777777', '#ffffff', '#ff8800', '#00aa55']) {
    assert.ok(!isBrandColour(colour), colour);
  }
});

test('what is no six-digit colour is none', () => {
  for (const colour of ['', 'navy', '#123', '1b4a7d', '#1b4a7d;', '#1b4a7d80', '#1b4a7g']) {
    assert.ok(!isBrandColour(colour), colour);
  }
});

test('the styles set the colour, and a darker one in the dark theme', () => {
  assert.equal(
    renderColourStyles('#b06428'),
    ':root{--brand:#b06428}@media (prefers-color-scheme:dark){:root{--brand:#72411a}}',
  );
});
