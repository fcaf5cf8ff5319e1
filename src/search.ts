import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive, ItemRef } from './archive.ts';
import type { AgendaItem, Decision } from './meeting.ts';
import { toSitePath } from './site-path.ts';
import type { Urls } from './urls.ts';

/** One agenda item for the search index. */
export interface SearchRecord {
  /** The item's address without the path prefix: Pagefind's script puts before it what stands before `/pagefind/`. */
  readonly url: string;
  readonly content: string;
  readonly language: 'da';
  readonly meta: SearchMeta;
}

/** What a hit shows. No Pagefind filters and no sort keys beside it: with them two identical builds differ. */
export interface SearchMeta extends Readonly<Record<string, string>> {
  readonly title: string;
  readonly udvalg: string;
  /** `YYYY-MM-DD` */
  readonly dato: string;
  readonly punkt: string;
  readonly adgang: 'aaben' | 'lukket';
}

/** Longer than nearly every sentence of a decision, short enough for a list of hits. */
const LONGEST_SENTENCE = 240;

const SENTENCES = new Intl.Segmenter('da', { granularity: 'sentence' });

/** A record an agenda item, in the order of the meetings. */
export function toSearchRecords(archive: Archive, urls: Urls): readonly SearchRecord[] {
  return archive.meetings.flatMap((meeting) =>
    meeting.items.map((item) => toSearchRecord({ meeting, item }, urls)),
  );
}

function toSearchRecord({ meeting, item }: ItemRef, urls: Urls): SearchRecord {
  const decision = item.public ? toShownDecision(item.decisions) : undefined;
  return {
    url: `/${toSitePath(urls, urls.item(meeting.id, item.id))}`,
    content: (item.public ? toWords(item) : [item.title, item.caseNumber])
      .filter((text) => text !== undefined && text !== '')
      .join('\n\n'),
    language: 'da',
    meta: {
      title: item.title,
      udvalg: meeting.body.name,
      dato: meeting.date,
      punkt: item.number,
      ...(item.caseNumber === undefined ? {} : { sag: item.caseNumber }),
      ...(decision === undefined
        ? {}
        : { udfald: decision.outcome, beslutning: toFirstSentence(decision.text) }),
      adgang: item.public ? 'aaben' : 'lukket',
    },
  };
}

/** All that an open item's page says, the decisions first; numbers last, where they disturb no excerpt. */
function toWords(item: AgendaItem): readonly (string | undefined)[] {
  return [
    item.title,
    ...item.decisions.map(({ text }) => text),
    item.recommendation?.text,
    ...item.sections.flatMap(({ heading, text }) => [heading, text]),
    ...item.history.flatMap(({ body, text }) => [body, text]),
    ...item.attachments.flatMap(({ title, documentNumber }) => [title, documentNumber]),
    item.caseNumber,
    item.journalNumber,
    item.documentNumber,
  ];
}

/** The meeting's own decision before one of another body or day; a lone dash is no decision. */
function toShownDecision(decisions: readonly Decision[]): Decision | undefined {
  const said = decisions.filter(({ outcome }) => outcome !== 'none');
  return said.find(({ origin }) => origin === 'own') ?? said.at(-1);
}

function toFirstSentence(text: string): string {
  const [first] = SENTENCES.segment(text);
  const sentence = (first?.segment ?? text).replace(/\s+/gu, ' ').trim();
  if (sentence.length <= LONGEST_SENTENCE) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST_SENTENCE))} …`;
}

/** Pagefind's ready-made interfaces, and the word splitter for a language that it doesn't know. */
const UNUSED_FILE = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown\./u;

/** Writes the search index into `<site>/pagefind/`. */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  site: string,
): Promise<void> {
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'da' });
    if (index === undefined) throw new Error(errors.join('; '));
    // One after the other: the index numbers its pages in the order in which they arrive.
    for (const { url, content, language, meta } of records) {
      const added = await index.addCustomRecord({ url, content, language, meta });
      throwFirst(added.errors, url);
    }
    const written = await index.getFiles();
    throwFirst(written.errors, 'pagefind');
    for (const { path, content } of written.files) {
      if (UNUSED_FILE.test(path)) continue;
      const target = join(site, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  } finally {
    await close();
  }
}

function throwFirst(errors: readonly string[], where: string): void {
  const [first] = errors;
  if (first !== undefined) throw new Error(`${where}: ${first}`);
}
