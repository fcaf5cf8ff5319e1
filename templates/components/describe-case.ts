import type { CaseEntry } from '../../src/case-entry.ts';
import { LONGEST_LIST } from '../../src/long-lists.ts';
import type { Site } from '../../src/site.ts';
import { caseText } from '../text.ts';
import type { JsonLdValue } from './json-ld.tsx';

/** A case as schema.org's Collection of the items that carry its number: the newest where they are many. */
export function describeCase({ config, urls }: Site, entry: CaseEntry): JsonLdValue {
  const { caseNumber, titles, items } = entry;
  const url = urls.absolute(urls.case(caseNumber));
  return {
    '@context': 'https://schema.org',
    '@type': 'Collection',
    '@id': url,
    url,
    name: caseText.heading(caseNumber),
    alternateName: titles,
    identifier: caseNumber,
    inLanguage: 'da',
    publisher: { '@type': 'GovernmentOrganization', name: config.municipality },
    license: config.licence?.url,
    isPartOf: { '@type': 'WebSite', name: config.title, url: urls.absolute(urls.home()) },
    hasPart: items.slice(-LONGEST_LIST).map(({ meeting, item }) => ({
      '@type': 'CreativeWork',
      name: item.title,
      url: urls.absolute(urls.item(meeting.id, item.id)),
    })),
  };
}
