import { toSlug } from '../parsers/index.ts';
import type { Archive } from './archive.ts';
import { toFirstSentence } from './first-sentence.ts';
import type { ItemRef } from './item-refs.ts';
import type { AgendaItem, Decision } from './meeting.ts';
import type { SearchFacets } from './search-facets.ts';
import { toSitePath } from './site-path.ts';
import type { Urls } from './urls.ts';

/** One agenda item for the search index. */
export interface SearchRecord {
  /** The item's address without the path prefix: Pagefind's script puts before it what stands before `/pagefind/`. */
  readonly url: string;
  readonly content: string;
  readonly language: 'da';
  readonly meta: SearchMeta;
  /** What the reader can narrow the hits by; kept in our own table, not in Pagefind's filters. */
  readonly facets: SearchFacets;
  /** The numbers of the item, for direct jumps: its document numbers and those of its attachments. */
  readonly documentNumbers: readonly string[];
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

/** `00.22.04`: what follows is a facet of the number. */
const JOURNAL_LENGTH = 8;

/** A record an agenda item, in the order of the meetings. */
export function toSearchRecords(
  { meetings }: Pick<Archive, 'meetings'>,
  urls: Urls,
): readonly SearchRecord[] {
  return meetings.flatMap((meeting) =>
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
      ...(decision === undefined ? {} : { udfald: decision.outcome, ...toSentence(decision) }),
      adgang: item.public ? 'aaben' : 'lukket',
    },
    facets: {
      udvalg: [meeting.body.slug, meeting.body.name],
      dato: meeting.date,
      adgang: item.public ? 'aaben' : 'lukket',
      ...(item.public ? toOpenFacets(item, decision) : {}),
    },
    documentNumbers: item.public ? listDocumentNumbers(item) : [],
  };
}

function toOpenFacets(item: AgendaItem, decision: Decision | undefined): Partial<SearchFacets> {
  const { caseType, journalNumber } = item;
  return {
    ...(caseType === undefined ? {} : { type: [toSlug(caseType), caseType] }),
    ...(decision === undefined ? {} : { udfald: decision.outcome }),
    ...(journalNumber === undefined ? {} : { jnr: journalNumber.slice(0, JOURNAL_LENGTH) }),
  };
}

function listDocumentNumbers(item: AgendaItem): readonly string[] {
  const numbers = [item.documentNumber, ...item.attachments.map((one) => one.documentNumber)];
  return [...new Set(numbers.filter((number) => number !== undefined))];
}

/**
 * All that an open item's part of the page says, the decisions first; numbers last, where they disturb no excerpt. The meeting's
 * own body is a field of every record.
 */
export function toWords(item: AgendaItem): readonly (string | undefined)[] {
  return [
    item.title,
    ...item.decisions.flatMap(({ origin, body, text, apologies = [] }) => [
      origin === 'own' ? undefined : body,
      text,
      ...apologies,
    ]),
    item.recommendation?.text,
    ...item.sections.flatMap(({ heading, text }) => [heading, text]),
    ...item.history.flatMap(({ body, text, apologies }) => [body, text, ...apologies]),
    ...item.routing,
    item.listedTitle,
    ...item.attachments.flatMap(({ title, documentNumber }) => [title, documentNumber]),
    item.caseNumber,
    item.journalNumber,
    item.documentNumber,
  ];
}

/** The meeting's own decision before one of another body or day; a lone dash only where nothing else is said. */
function toShownDecision(decisions: readonly Decision[]): Decision | undefined {
  const said = decisions.filter(({ outcome }) => outcome !== 'none');
  return said.find(({ origin }) => origin === 'own') ?? said.at(-1) ?? decisions[0];
}

/** A dash is no sentence. */
function toSentence({ outcome, text }: Decision): { readonly beslutning?: string } {
  return outcome === 'none' ? {} : { beslutning: toFirstSentence(text) };
}
