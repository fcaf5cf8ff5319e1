import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { pdfText } from './text.ts';

/** A run of letters as it is printed, in points from the page's upper left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** The baseline; it grows downwards. */
  readonly y: number;
  /** The letters' height. */
  readonly size: number;
  /** The font's name within the document. */
  readonly font: string;
}

/** One page of a PDF. */
export interface PdfPage {
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** Every page; or why the file can't be read, in Danish. */
export type PdfPages = { readonly pages: readonly PdfPage[] } | { readonly reason: string };

/** A referat has some ten pages. */
const MOST_PAGES = 2000;
/** Where a whole file ends; what stands after it is short. */
const END_MARK = '%%EOF';
const LONGEST_TAIL = 2048;

/** Letters that a font gives no meaning to: they would come out as other words. */
const MEANINGLESS = /[\uFFFD\uE000-\uEFFF\uF200-\uF8FF]|(?!\t)\p{Cc}/gu;
const MOST_MEANINGLESS = 0.01;

/** The printed letters of a PDF's bytes, by pdfjs-dist: no network, its own fonts, nothing of the file is run. */
export async function readPages(bytes: Uint8Array): Promise<PdfPages> {
  const tail = Buffer.from(bytes.subarray(-LONGEST_TAIL)).toString('latin1');
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return { reason: pdfText.noPdf };
  // What is cut off would be read as far as it goes: half a referat.
  if (!tail.includes(END_MARK)) return { reason: pdfText.cutOff };
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: true,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    standardFontDataUrl: join(home, 'standard_fonts', sep),
    cMapUrl: join(home, 'cmaps', sep),
    cMapPacked: true,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) return { reason: pdfText.tooManyPages(MOST_PAGES) };
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { height, transform } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const printed = items.filter((item) => 'str' in item).filter(({ str }) => str.trim() !== '');
      const pieces = printed.map((item) => toPiece(item, transform));
      if (pieces.some((piece) => piece === undefined)) return { reason: pdfText.rotated(number) };
      if (pieces.length === 0) {
        const { fnArray } = await page.getOperatorList();
        const images: readonly number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject];
        if (fnArray.some((operation) => images.includes(operation)))
          return { reason: pdfText.scanned(number) };
      }
      pages.push({ height, pieces: pieces.filter((piece) => piece !== undefined) });
      page.cleanup();
    }
    return isMeaningful(pages) ? toPages(pages) : { reason: pdfText.meaningless };
  } catch (error) {
    return { reason: toReason(error) };
  } finally {
    await task.destroy();
  }
}

function toPages(pages: readonly PdfPage[]): PdfPages {
  return pages.some(({ pieces }) => pieces.length > 0) ? { pages } : { reason: pdfText.noText };
}

/** A run of letters on the page as it is shown; undefined where it doesn't run from left to right. */
function toPiece(
  { str, transform, width, fontName, dir }: TextItem,
  viewport: readonly number[],
): Piece | undefined {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = multiply(viewport, transform);
  const size = Math.hypot(c, d);
  if (a <= 0 || Math.abs(b) > 0.02 * Math.abs(a) || dir !== 'ltr') return undefined;
  const leading = str.length - str.trimStart().length;
  const trailing = str.length - str.trimEnd().length;
  const blank = str.length === 0 ? 0 : width / str.length;
  return {
    text: str.normalize('NFC'),
    x: e + leading * Math.min(blank, size / 4),
    right: e + width - trailing * Math.min(blank, size / 4),
    y: f,
    size: Math.round(size * 10) / 10,
    font: fontName,
  };
}

/** Two transforms, one after the other, as PDF writes them. */
function multiply(m: readonly number[], n: readonly number[]): readonly number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = m;
  const [p = 0, q = 0, r = 0, s = 0, t = 0, u = 0] = n;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

function isMeaningful(pages: readonly PdfPage[]): boolean {
  const text = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
  return (text.match(MEANINGLESS)?.length ?? 0) <= text.length * MOST_MEANINGLESS;
}

function toReason(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException' ? pdfText.encrypted : pdfText.broken;
}
