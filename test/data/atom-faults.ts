import { childrenOf, readXml, textOf, type XmlElement } from './read-xml.ts';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;
const ONCE = ['id', 'title', 'updated'];

/** What in a text breaks RFC 4287, the Atom format, in words; empty for a feed that is right. */
export function findAtomFaults(xml: string, address: string): readonly string[] {
  const feed = readXml(xml);
  const entries = childrenOf(feed, 'entry');
  const ids = entries.map((entry) => textOf(entry, 'id'));
  const selves = linksOf(feed, 'self');
  const needsAuthor = childrenOf(feed, 'author').length === 0;
  return [
    ...(feed.name === 'feed' ? [] : ['no feed']),
    ...(feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom' ? [] : ['no Atom namespace']),
    ...(selves.length === 1 && selves[0] === address ? [] : ['no self link to its own address']),
    ...(new Set(ids).size === ids.length ? [] : ['an id stands twice']),
    ...findCommonFaults(feed, 'feed'),
    ...entries.flatMap((entry) => findEntryFaults(entry, needsAuthor)),
  ];
}

function findEntryFaults(entry: XmlElement, needsAuthor: boolean): readonly string[] {
  const where = textOf(entry, 'id') ?? 'an entry without id';
  const contents = childrenOf(entry, 'content');
  return [
    ...findCommonFaults(entry, where),
    ...(contents.length <= 1 ? [] : [`${where}: two contents`]),
    ...(contents.length === 1 || linksOf(entry, 'alternate').length > 0
      ? []
      : [`${where}: neither content nor alternate link`]),
    ...(needsAuthor && childrenOf(entry, 'author').length === 0 ? [`${where}: no author`] : []),
  ];
}

/** What holds for a feed and for an entry. */
function findCommonFaults(element: XmlElement, where: string): readonly string[] {
  const dates = ['updated', 'published'].flatMap((name) => childrenOf(element, name));
  const authors = childrenOf(element, 'author');
  const alternates = linksOf(element, 'alternate');
  return [
    ...ONCE.filter((name) => !textOf(element, name)).map((name) => `${where}: not one ${name}`),
    ...(URL.canParse(textOf(element, 'id') ?? '') ? [] : [`${where}: the id is no IRI`]),
    ...dates.filter(({ text }) => !isDate(text)).map(({ text }) => `${where}: the date ${text}`),
    ...authors.filter((it) => !textOf(it, 'name')).map(() => `${where}: an author without a name`),
    ...(alternates.length <= 1 ? [] : [`${where}: two alternate links of a type`]),
    ...childrenOf(element, 'link')
      .filter(({ attributes }) => !URL.canParse(attributes['href'] ?? ''))
      .map(({ attributes }) => `${where}: the link ${attributes['href']}`),
  ];
}

/** A link that says no relation is an alternate. */
function linksOf(element: XmlElement, relation: string): readonly (string | undefined)[] {
  return childrenOf(element, 'link')
    .filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === relation)
    .map(({ attributes }) => attributes['href']);
}

function isDate(text: string): boolean {
  return RFC_3339.test(text) && !Number.isNaN(Date.parse(text));
}
