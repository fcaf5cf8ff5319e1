import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BlockContent, Paragraph, TableRow } from 'mdast';
import type { Reference } from '../../src/meeting.ts';
import { linkReferences, renderMarkdown, renderProse } from '../../src/prose.ts';

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function row(...cells: string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  };
}

function reference(text: string, resolved = true): Reference {
  return { kind: 'case', text, target: text, line: 1, resolved };
}

function link(html: string[], references: Reference[]): string {
  return linkReferences(renderProse(html.map(paragraph)), references, ({ target, resolved }) =>
    resolved ? { href: `/sager/${target}/` } : { missing: 'ikke i arkivet' },
  );
}

test('officialese is text, not Markdown', () => {
  for (const value of [
    '8. maj 2017',
    '+ 12 mio.',
    '- o punkt',
    '# 4',
    '*Budget* _2017_',
    '    indrykket',
  ]) {
    assert.equal(renderProse([paragraph(value)]), `<p>${value}</p>`);
  }
});

test('markup in the source is shown as its letters', () => {
  const html = renderProse([paragraph('<u>kr. 8.000</u> <navn> & <script>alert(1)</script>')]);
  assert.equal(
    html,
    '<p>&#x3C;u>kr. 8.000&#x3C;/u> &#x3C;navn> &#x26; &#x3C;script>alert(1)&#x3C;/script></p>',
  );
});

test('a node of raw HTML prints nothing', () => {
  const html: BlockContent = { type: 'html', value: '<img src=x onerror=alert(1)>' };
  assert.equal(renderProse([html]), '');
});

test('a table that the source heads has a head, and one that it does not has data cells only', () => {
  const rows = [row('Drift', 'Beløb'), row('I alt', '<b>')];
  const body = '<tr><td>I alt</td><td>&#x3C;b></td></tr></tbody></table>';
  assert.equal(
    renderProse([{ type: 'table', children: rows }]),
    `<table><thead><tr><th scope="col">Drift</th><th scope="col">Beløb</th></tr></thead><tbody>${body}`,
  );
  assert.equal(
    renderProse([{ type: 'table', children: rows, data: { headless: true } }]),
    `<table><tbody><tr><td>Drift</td><td>Beløb</td></tr>${body}`,
  );
});

test('Markdown becomes HTML, and raw HTML and unsafe addresses in it are dropped', () => {
  const html = renderMarkdown(
    '# Om\n\nSe [ordlisten](/ordliste/) og [andet](javascript:alert(1)).\n\n<script>alert(1)</script>',
  );
  assert.equal(html, '<h1>Om</h1>\n<p>Se <a href="/ordliste/">ordlisten</a> og <a>andet</a>.</p>');
});

test('a reference is a link where its words stand (002:34)', () => {
  assert.equal(
    link(['Sagen (se sag. nr. 326-2016-59792) har tidligere'], [reference('326-2016-59792')]),
    '<p>Sagen (se sag. nr. <a href="/sager/326-2016-59792/">326-2016-59792</a>) har tidligere</p>',
  );
});

test('a reference that the archive lacks says so after its words', () => {
  const text = 'Direktionens møde den 28. november 2016';
  assert.equal(
    link([`godkendt på ${text}.`], [reference(text, false)]),
    `<p>godkendt på ${text} <span class="missing">(ikke i arkivet)</span>.</p>`,
  );
});

test('the same words twice are two references, in the order of the source', () => {
  const html = link(
    ['23-010268', 'og 23-010268'],
    [reference('23-010268'), reference('23-010268', false)],
  );
  assert.equal(
    html,
    '<p><a href="/sager/23-010268/">23-010268</a></p>\n<p>og 23-010268 <span class="missing">(ikke i arkivet)</span></p>',
  );
});

test('words are not found in longer words, nor inside tags', () => {
  const list: BlockContent = { type: 'list', ordered: true, start: 23, children: [] };
  const html = renderProse([list, paragraph('123-010268 23-0102689 23-010268-4')]);
  assert.match(html, /start="23"/u);
  const links = [reference('23-010268'), reference('23'), reference('start')];
  assert.equal(
    linkReferences(html, links, () => ({ href: '/x/' })),
    html,
  );
});

test('words with letters that HTML escapes, and a line break among them, are found', () => {
  const html = renderProse([paragraph('se møde i Børn & Unge\nden 4. maj 2020 <her>')]);
  assert.equal(
    linkReferences(html, [reference('Børn & Unge den 4. maj 2020 <her>')], () => ({
      href: '/a"b',
    })),
    '<p>se møde i <a href="/a&#x22;b">Børn &#x26; Unge\nden 4. maj 2020 &#x3C;her></a></p>',
  );
});

test('a reference that is not found does not stop the next', () => {
  assert.equal(
    link(['sag 23-010268'], [reference('16-048515K'), reference('23-010268')]),
    '<p>sag <a href="/sager/23-010268/">23-010268</a></p>',
  );
});
