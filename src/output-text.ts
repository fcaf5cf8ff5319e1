import { gunzipSync } from 'node:zlib';
import { cutText } from './cut-text.ts';
import type { Look } from './fold-bytes.ts';
import { INLINE_NAMES, LONGEST_SEEN, LONGEST_TAG, MOST_SEEN, SHORTEST_TAG } from './tag-rules.ts';
import { unescapeText } from './unescape-text.ts';

/** What a published file says, in every way of reading it that matters to a search for what must not be in it. */
export interface OutputText {
  /** Without markup and escapes; where there was a border between blocks stands a tab. */
  readonly readings: readonly string[];
  /** True for the search index and its lists: words without their order, so that two neighbours mean nothing. */
  readonly isWordList: boolean;
}

/** The mark before what Pagefind compresses. */
const INDEX_MARK = 'pagefind_dcd';
/** The lists that tell which shards of the index have a word, and what tells where each begins: words, and beginnings of numbers. */
const WORD_LISTS = /^pagefind\/(?:ord\/|soeg\.json$)/u;
/** Stands between two words of a list instead of a blank: letters, so that neighbours by the alphabet are no passage. */
const WORD_GAP = ' qxz ';
/** What parts a compound in a record's words: a withheld word must not hide behind it. */
const COMPOUND_MARK = '\u2060-';

const INLINE_TAG = new RegExp(`^</?${INLINE_NAMES}\\b`, 'iu');
const NAME_LENGTH = 10;
/** No passage and no number is longer, whatever stands between its letters. */
const NEAR = 500;

/** Reads the files of a site, one after the other; a long one in parts. */
export type OutputReader = (name: string, bytes: Uint8Array) => Iterable<OutputText>;

/** A reader that reads a tag once: the same few come on every page. `look`: what need not be read, by its bytes in UTF-8. */
export function buildOutputReader(look: (text: Buffer) => Look): OutputReader {
  const seen = new Set<string>();
  const isNew = (tag: string): boolean => {
    if (tag.length > LONGEST_SEEN) return true;
    if (seen.has(tag)) return false;
    if (seen.size >= MOST_SEEN) seen.clear();
    // A copy: a piece of a text keeps the whole text in memory.
    seen.add(Buffer.from(tag).toString());
    return true;
  };
  return (name, bytes) => readOutput(name, bytes, isNew, look);
}

type IsNew = (tag: string) => boolean;

/** A file's text: decompressed, its escapes and references resolved, and its attributes beside its text. */
function* readOutput(
  name: string,
  bytes: Uint8Array,
  isNew: IsNew,
  look: (text: Buffer) => Look,
): Generator<OutputText> {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isCompressed
    ? gunzipSync(bytes)
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isCompressed && !name.endsWith('.pf_fragment')) {
    // Binary around the words: one byte a character loses no digit and no word.
    yield { readings: [plain.toString('latin1'), plain.toString()], isWordList: true };
    return;
  }
  if (WORD_LISTS.test(name)) {
    yield { readings: [plain.toString().replace(/[\s":,]+/gu, WORD_GAP)], isWordList: true };
    return;
  }
  if (look(Buffer.from(name)) !== 'clean') yield { readings: [name], isWordList: false };
  for (const part of cutText(plain)) {
    const seen = look(part);
    if (seen === 'clean') continue;
    const text = isCompressed ? toRecordText(part.toString()) : part.toString();
    const readings = splitTags(text, isNew).map(unescapeText);
    const nested = readings.flatMap((reading) => toNested(reading, isNew));
    yield { readings: seen === 'nested' ? nested : [...readings, ...nested], isWordList: false };
  }
}

/** A record's blocks are joined by blanks: which of them is a border can't be seen. */
function toRecordText(text: string): string {
  const record = text.startsWith(INDEX_MARK) ? text.slice(INDEX_MARK.length) : text;
  return record.replaceAll(COMPOUND_MARK, '').replace(/\s/gu, '\t');
}

/** Markup inside markup (HTML in a feed, in JSON): what stands around and within its tags. */
function toNested(reading: string, isNew: IsNew): readonly string[] {
  return splitTags(cutAroundTags(reading), isNew).filter(Boolean).map(unescapeText);
}

/** What stands near the tags of a text; the rest reads the same without them. */
function cutAroundTags(text: string): string {
  const parts: string[] = [];
  let from = 0;
  let until = 0;
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', open + 1)) {
    const end = findTagEnd(text, open);
    if (end === 0) continue;
    if (open > until + NEAR) {
      parts.push(text.slice(from, until));
      from = open - NEAR;
    }
    until = Math.max(until, end + NEAR);
  }
  return [...parts, text.slice(from, until)].join('\t');
}

/** The text with a tab or nothing for each tag; and, where there are any, what stands within the tags. */
function splitTags(source: string, isNew: IsNew): readonly string[] {
  let open = source.indexOf('<');
  if (open < 0) return [source];
  let text = '';
  let tags = '';
  let from = 0;
  while (open >= 0) {
    const end = findTagEnd(source, open);
    if (end > 0) {
      text += source.slice(from, open);
      if (!isInline(source, open, end)) text += '\t';
      const tag = source.slice(open + 1, end - 1);
      if (tag.length >= SHORTEST_TAG && isNew(tag)) tags += `${tag}\t`;
      from = end;
    }
    open = source.indexOf('<', end > 0 ? end : open + 1);
  }
  if (from === 0) return [source];
  return tags === '' ? [text + source.slice(from)] : [text + source.slice(from), tags];
}

function isInline(source: string, open: number, end: number): boolean {
  return INLINE_TAG.test(source.slice(open, Math.min(end, open + NAME_LENGTH)));
}

/** Behind the `>` of a tag, also one that has `>` in a quoted value; 0 where none begins. */
function findTagEnd(source: string, open: number): number {
  const last = Math.min(source.length, open + LONGEST_TAG);
  for (let at = open + 1; at < last; at += 1) {
    const char = source[at];
    if (char === '>') return at + 1;
    if (char === '<') return 0;
    if (char !== '"' && char !== "'") continue;
    at = source.indexOf(char, at + 1);
    if (at < 0) return 0;
  }
  return 0;
}
