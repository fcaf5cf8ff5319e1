import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type HtmlElement, HtmlValidate, Parser } from 'html-validate';
import type { Meeting } from '../src/meeting.ts';
import type { BuiltSite } from './build-site.ts';

/** A page of the built site, as a browser would find it. */
export interface SitePage {
  /** Inside the output folder: `moeder/2019-01-28-direktionen/index.html`. */
  readonly file: string;
  /** From the host's root, with the path prefix: `/moeder/2019-01-28-direktionen/`. */
  readonly address: string;
  readonly html: string;
  readonly root: HtmlElement;
}

/** One record of the search index. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

const validator = new HtmlValidate({ root: true, extends: [] });

/** Every file of a built site, inside its folder, sorted. */
export function readFileNames(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Every HTML page of a built site, parsed. */
export async function readPages(site: BuiltSite): Promise<readonly SitePage[]> {
  const config = await validator.getConfigFor('page.html');
  return readFileNames(site.folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(site.folder, file), 'utf8');
      const address = site.prefix + file.replace(/(?:^|(?<=\/))index\.html$/u, '');
      return { file, address, html, root: new Parser(config).parseHtml(html) };
    });
}

/** The value of an attribute with its character references resolved; undefined where it has none. */
export function readAttribute(element: HtmlElement, name: string): string | undefined {
  const value = element.getAttribute(name)?.value;
  if (value === undefined || value === null) return undefined;
  return decodeText(String(value));
}

/** Text of HTML with the character references that a writer of HTML must use resolved. */
function decodeText(html: string): string {
  return html
    .replace(/&#(?:x(?<hex>[0-9a-f]+)|(?<decimal>\d+));/giu, (_match, hex, decimal) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The published meetings, by file name. */
export function readMeetings(folder: string): readonly Meeting[] {
  const data = join(folder, 'data', 'moeder');
  return readFileNames(data).map(
    (file) => JSON.parse(readFileSync(join(data, file), 'utf8')) as Meeting,
  );
}

/** The records of the search index: Pagefind keeps each in a gzip file behind a mark of its own. */
export function readSearchRecords(folder: string): readonly SearchRecord[] {
  return readFileNames(folder)
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => JSON.parse(readIndexFile(join(folder, file))) as SearchRecord);
}

/** A file of the search index, decompressed where it is compressed, as text. */
export function readIndexFile(path: string): string {
  const bytes = readFileSync(path);
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  return plain
    .toString('utf8')
    .replace(/^pagefind_dcd/u, '')
    .replaceAll('\u2060-', '');
}
