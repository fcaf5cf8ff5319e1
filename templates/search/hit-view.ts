import { stripMarkers } from '../../src/strip-markers.ts';
import { toElement } from './element.ts';
import type { Hit } from './hit.ts';
import { hitText } from './text.ts';

const toLongDate = (date: string) =>
  new Date(date).toLocaleDateString('da', { dateStyle: 'long', timeZone: 'UTC' });
const MOST_WORDS = 5;

/**
 * A hit as a list item; every text goes in as text, never as markup. Where other archives are searched too, it says
 * which one it is from. A hit without an address is no link.
 */
export function toHitView(hit: Hit, archive?: string): HTMLLIElement {
  const { title = '', udvalg, dato, punkt, sag, udfald, beslutning, adgang } = hit.meta;
  const facts = [
    udvalg,
    dato && toLongDate(dato),
    punkt && hitText.item(punkt),
    sag && hitText.caseNumber(sag),
  ];
  const view = document.createElement('li');
  const from = archive ? [toElement('strong', {}, archive), ', '] : [];
  view.append(
    hit.url === '' ? title : toElement('a', { href: toMarkedAddress(hit) }, title),
    ' ',
    ...toTags(udfald, adgang),
    toElement('p', { class: 'aside' }, ...from, facts.filter(Boolean).join(', ')),
  );
  if (beslutning) {
    view.append(toElement('p', {}, toElement('strong', {}, hitText.decision), ` ${beslutning}`));
  }
  if (adgang !== 'lukket') {
    view.append(toElement('p', {}, ...toMarked(hit.excerpt)));
  }
  return view;
}

/** The words that a hit's excerpt marks. */
export function listMarkedWords({ excerpt }: Pick<Hit, 'excerpt'>): readonly string[] {
  const words = [...excerpt.matchAll(/<mark>(?<word>.*?)<\/mark>/gu)].map((match) =>
    toBareWord(toText(match.groups?.['word'] ?? '')),
  );
  return [...new Set(words)].filter((word) => word.length > 1);
}

/** The words of a hit's text that were found, in lower case, without those that begin with another of them. */
export function listFoundWords({ content, locations }: Pick<Hit, 'content' | 'locations'>) {
  const written = content.split(/\s+/u);
  const words = locations.map((place) => toBareWord(written[place] ?? '').toLowerCase());
  const found = [...new Set(words)].filter((word) => word.length > 1);
  return found.filter((word) => !found.some((other) => other !== word && word.startsWith(other)));
}

/** The item's address with the words that its page is to highlight. */
function toMarkedAddress(hit: Hit): string {
  const [page = '', item = ''] = hit.url.split('#');
  const words = listFoundWords(hit).slice(0, MOST_WORDS);
  if (words.length === 0) return hit.url;
  return `${page}?${new URLSearchParams({ fremhaev: words.join(' ') })}#${item}`;
}

function toTags(outcome: string | undefined, access: string | undefined): readonly Node[] {
  if (access === 'lukket') return [toElement('span', { class: 'tag locked' }, hitText.closed)];
  const word = hitText.outcomes[outcome ?? ''];
  return word ? [toElement('span', { class: `tag ${outcome}` }, word)] : [];
}

function toMarked(excerpt: string): readonly (string | Node)[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/u)
    .map((part, place) => (place % 2 === 1 ? toElement('mark', {}, toText(part)) : toText(part)));
}

function toBareWord(word: string): string {
  return stripMarkers(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function toText(escaped: string): string {
  return stripMarkers(escaped).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
