import type { Typography } from './print-referat.ts';

/** Different hands: what is learnt from one of them must not be taken for granted in the next. */
export const TYPOGRAPHIES: readonly Typography[] = [
  {
    name: 'serif, 11 pt, open tables',
    css: `body { font: 11pt/1.3 Liberation Serif } p, ul, ol, table { margin: 0 0 8pt }
      h1 { font-size: 20pt; margin: 0 0 14pt } h2 { font-size: 15pt; margin: 18pt 0 8pt }
      h3 { font-size: 11pt; margin: 0 0 8pt } td { padding: 0 14pt 0 0 }`,
    head: '<span>Kalundborg Kommune</span><span>Direktionen</span>',
    foot: '<span></span><span>Side <span class="pageNumber"></span> af <span class="totalPages"></span></span>',
    margins: [25, 25, 25, 25],
  },
  {
    name: 'sans, 10 pt, big margins, ruled tables',
    css: `body { font: 10pt/1.5 Liberation Sans } p, ul, ol, table { margin: 0 0 10pt }
      h1 { font-size: 16pt; margin: 0 0 20pt } h2 { font-size: 13pt; margin: 24pt 0 10pt }
      h3 { font-size: 11pt; margin: 10pt 0 4pt } td { padding: 3pt 6pt; border: 0.5pt solid #888 }`,
    head: '<span>Referat</span>',
    foot: '<span style="margin: auto" class="pageNumber"></span>',
    margins: [40, 45, 40, 45],
  },
  {
    name: 'sans, 12 pt, justified, soft hyphens, an item a page',
    css: `body { font: 12pt/1.25 DejaVu Sans; text-align: justify } p, ul, ol, table { margin: 0 0 1em }
      h1, h2, h3 { text-align: left; font-size: 12pt; margin: 0 0 1em } h2 { font-size: 14pt; break-before: page }
      td { padding: 1pt 10pt 1pt 0 }`,
    head: '<span></span><span>Direktionens møde</span>',
    foot: '<span>Kalundborg Kommune</span><span class="pageNumber"></span>',
    margins: [30, 20, 20, 30],
    softHyphens: true,
  },
  {
    name: 'wide serif, 9 pt, narrow margins, cells set in the middle',
    css: `body { font: 9pt/1.15 DejaVu Serif } p, ul, ol, table { margin: 0 0 5pt }
      h1 { font-size: 14pt } h2 { font-size: 11pt; margin: 10pt 0 5pt } h3 { font-size: 9pt; margin: 0 0 5pt }
      td { padding: 2pt 4pt; vertical-align: middle; border: 1px solid } li { margin: 0 0 1pt }`,
    head: '<span>Referat fra Direktionens møde</span><span class="date"></span>',
    foot: '<span class="pageNumber"></span>',
    margins: [20, 15, 20, 15],
  },
  {
    name: 'narrow sans, 13 pt, justified in a narrow column, headings like the text',
    css: `body { font: 13pt/1.4 Liberation Sans Narrow; text-align: justify }
      p, ul, ol, table { margin: 0 0 12pt } td { padding: 0 12pt 0 0 }
      h1, h2, h3 { font-size: 13pt; font-weight: normal; margin: 0 0 12pt }`,
    head: '',
    foot: '<span style="margin: auto">Side <span class="pageNumber"></span></span>',
    margins: [25, 60, 25, 30],
  },
];
