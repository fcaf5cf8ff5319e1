import { outcomeText, searchText, siteText } from '../text.ts';
import type { Hit } from './pagefind-index.ts';

const DATE = new Intl.DateTimeFormat('da', { dateStyle: 'long', timeZone: 'UTC' });

/** A hit as a list item; every text goes in as text, never as markup. */
export function toHitView({ url, excerpt, meta }: Hit): HTMLLIElement {
  const { title, udvalg, dato, punkt, sag, udfald, beslutning, adgang } = meta;
  const view = document.createElement('li');
  view.append(toElement('a', '', [title ?? url], url), ' ', ...toTags(udfald, adgang));
  const facts = [
    udvalg,
    dato && DATE.format(new Date(dato)),
    punkt && searchText.item(punkt),
    sag && searchText.caseNumber(sag),
  ];
  view.append(toElement('p', 'aside', [facts.filter(Boolean).join(', ')]));
  if (beslutning) {
    view.append(
      toElement('p', '', [toElement('strong', '', [searchText.decision]), ` ${beslutning}`]),
    );
  }
  if (adgang !== 'lukket') view.append(toElement('p', 'excerpt', toMarked(excerpt)));
  return view;
}

/** A link that leads past the hits, to the thing that the query is the number of. */
export function toJumpView(label: string, href: string): HTMLLIElement {
  const view = document.createElement('li');
  view.append(toElement('a', '', [label], href));
  return view;
}

/** The words that a hit's excerpt marks. */
export function toMarkedWords({ excerpt }: Hit): readonly string[] {
  return [...excerpt.matchAll(/<mark>(?<word>.*?)<\/mark>/gu)].map((match) =>
    toText(match.groups?.['word'] ?? ''),
  );
}

function toTags(outcome: string | undefined, access: string | undefined): readonly Node[] {
  if (access === 'lukket') return [toElement('span', 'tag locked', [siteText.closed])];
  const word = Object.entries(outcomeText).find(([key]) => key === outcome)?.[1];
  return word ? [toElement('span', `tag ${outcome}`, [word])] : [];
}

function toMarked(excerpt: string): readonly (string | Node)[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/u)
    .map((part, place) => (place % 2 === 1 ? toElement('mark', '', [toText(part)]) : toText(part)));
}

function toText(escaped: string): string {
  return escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

function toElement(
  name: string,
  className: string,
  children: readonly (string | Node)[],
  href?: string,
): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (href !== undefined) element.setAttribute('href', href);
  element.append(...children);
  return element;
}
