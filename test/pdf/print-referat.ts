import type { Browser } from 'playwright-core';

/** How a referat looks on paper. */
export interface Typography {
  readonly name: string;
  /** Stylesheet of the page's body; the paper is A4. */
  readonly css: string;
  /** What stands at the top of every page, as HTML. */
  readonly head: string;
  /** What stands at the bottom of every page, as HTML. */
  readonly foot: string;
  /** Top, right, bottom and left margin, in mm. */
  readonly margins: readonly [top: number, right: number, bottom: number, left: number];
  /** Long words may be parted by a soft hyphen. */
  readonly softHyphens?: boolean;
}

/** `Title.....⇥6`: a row of the contents list. */
const CONTENTS_ROW = /^(?<title>.*?)(?<dots>\.*)\t(?<page>\d+)$/u;
const BULLET = /^(?<indent> ?)(?<mark>- o|-|·) (?<words>.+)$/u;
const NUMBERED = /^(?<number>\d+)\. (?<words>.+)$/u;
/** Passages' headings in the seeds: short paragraphs without a full stop that other text follows. */
const HEADING =
  /^(?:Sagsfremstilling|Sagstype|Resume og sagens baggrund|Indstillinger|Behandling|Økonomiske konsekvenser|Bilag|Beslutning|Sagens forløb|Indholdsfortegnelse|\p{Lu}\p{L}+s møde den \d+\. \p{L}+ \d{4}:)$/u;

/** A referat's text as HTML with real headings, paragraphs, lists and tables, as word processors print it. */
function toHtml(text: string, { css, margins, softHyphens = false }: Typography): string {
  const toWords = (words: string) =>
    softHyphens ? partWords(escapeHtml(words)) : escapeHtml(words);
  const blocks = text.split(/\n\n+/u).map((block) => block.split('\n').filter((it) => it !== ''));
  const body = blocks.filter((block) => block.length > 0).map((block) => toBlock(block, toWords));
  return `<!doctype html><html lang="da"><meta charset="utf-8"><style>
    * { box-sizing: border-box }
    body { margin: 0; width: ${210 - margins[1] - margins[3]}mm; orphans: 1; widows: 1 }
    h1, h2, h3 { break-inside: avoid }
    table { border-collapse: collapse }
    td { vertical-align: top; text-align: left }
    td:last-child:not(:first-child) { white-space: nowrap }
    .contents { width: 100% }
    .contents td:last-child, .figures td:last-child { text-align: right }
    .wide td:last-child { white-space: normal }
    ul { list-style-type: '-  '; padding-left: 2.4em }
    ul ul { list-style-type: '- o  '; padding-left: 2.4em; margin: 0 }
    ul.round { list-style-type: '- o  ' } ul.dot { list-style-type: '·  ' }
    ol { padding-left: 1.8em }
    li { margin: 0 }
    ${css}</style><body>${body.join('\n')}</body></html>`;
}

/** The paper, as PDF. */
export async function printReferat(
  browser: Browser,
  text: string,
  typography: Typography,
): Promise<Uint8Array> {
  return printHtml(browser, toHtml(text, typography), typography);
}

/** HTML as PDF on A4, with the typography's head, foot and margins. */
export async function printHtml(
  browser: Browser,
  html: string,
  { head, foot, margins }: Pick<Typography, 'head' | 'foot' | 'margins'>,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.emulateMedia({ media: 'print' });
    await page.setContent(html);
    if (html.includes('&shy;')) await page.evaluate(dropIdleHyphens);
    const [top, right, bottom, left] = margins.map((margin) => `${margin}mm`);
    return await page.pdf({
      format: 'A4',
      displayHeaderFooter: head !== '' || foot !== '',
      headerTemplate: toStrip(head, margins),
      footerTemplate: toStrip(foot, margins),
      margin: { top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0, left: left ?? 0 },
    });
  } finally {
    await page.close();
  }
}

/** Office programs print a soft hyphen where a line breaks at it, and nothing elsewhere. Runs in the page. */
function dropIdleHyphens(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    for (
      let at = text.data.indexOf('\u00AD');
      at !== -1;
      at = text.data.indexOf('\u00AD', at + 1)
    ) {
      const [before, after] = [at - 1, at + 1].map((place) => {
        const range = document.createRange();
        range.setStart(text, place);
        range.setEnd(text, place + 1);
        return range.getBoundingClientRect().top;
      });
      if (before !== after) continue;
      text.deleteData(at, 1);
      at -= 1;
    }
  }
}

function toStrip(html: string, [, right, , left]: Typography['margins']): string {
  return `<div style="font: 8pt Liberation Sans; width: 100%; padding: 0 ${right}mm 0 ${left}mm; display: flex; justify-content: space-between">${html || '<span></span>'}</div>`;
}

type ToWords = (words: string) => string;

function toBlock(lines: readonly string[], toWords: ToWords): string {
  const [first = ''] = lines;
  if (lines.every((line) => CONTENTS_ROW.test(line))) return toContents(lines, toWords);
  if (lines.every((line) => line.includes('\t'))) return toTable(lines, toWords);
  if (lines.every((line) => BULLET.test(line))) return toBullets(lines, toWords);
  if (lines.length > 1 && lines.every((line) => NUMBERED.test(line)))
    return toNumbers(lines, toWords);
  if (lines.length > 1) throw new Error(`No block: ${lines.join('|')}`);
  if (first.startsWith('REFERAT ')) return `<h1>${toWords(first)}</h1>`;
  if (first.startsWith('Punkt ')) return `<h2>${toWords(first)}</h2>`;
  return HEADING.test(first) ? `<h3>${toWords(first)}</h3>` : `<p>${toWords(first)}</p>`;
}

function toContents(lines: readonly string[], toWords: ToWords): string {
  const rows = lines.map((line) => {
    const { title = '', dots = '', page = '' } = CONTENTS_ROW.exec(line)?.groups ?? {};
    return `<tr><td>${toWords(title)}${dots}</td><td>${page}</td></tr>`;
  });
  return `<table class="contents">${rows.join('')}</table>`;
}

function toTable(lines: readonly string[], toWords: ToWords): string {
  const rows = lines.map((line) => line.split('\t').map((cell) => `<td>${toWords(cell)}</td>`));
  const isWide = lines.some((line) => (line.split('\t').at(-1)?.length ?? 0) > 30);
  return `<table class="${isWide ? 'wide' : 'figures'}">${rows.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`;
}

/** A bullet that is indented goes below the one before it, a lone `- o` stands among the others. */
function toBullets(lines: readonly string[], toWords: ToWords): string {
  const lists = lines.map((line) => {
    const { indent = '', mark = '', words = '' } = BULLET.exec(line)?.groups ?? {};
    const item = `<li>${toWords(words)}</li>`;
    if (indent !== '') return `<li style="list-style: none"><ul>${item}</ul></li>`;
    return item.replace('<li>', `<li style="list-style-type: '${mark}  '">`);
  });
  return `<ul>${lists.join('')}</ul>`;
}

function toNumbers(lines: readonly string[], toWords: ToWords): string {
  const groups = lines.map((line) => NUMBERED.exec(line)?.groups ?? {});
  const items = groups.map(({ words = '' }) => `<li>${toWords(words)}</li>`);
  return `<ol start="${groups[0]?.['number'] ?? 1}">${items.join('')}</ol>`;
}

/** A soft hyphen in the middle of every long word of letters. */
function partWords(words: string): string {
  return words.replace(
    /(?<![\p{L}&;/-])\p{L}{12,}(?![\p{L};/-])/gu,
    (word) => `${word.slice(0, word.length / 2)}&shy;${word.slice(word.length / 2)}`,
  );
}

function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
