import type { Site } from './site.ts';
import { openSearchText } from './text.ts';
import { escapeXml } from './xml.ts';

/** OpenSearch 1.1 allows no more in a short name. */
const LONGEST_NAME = 16;

/** The description by which a browser adds the archive to its search engines. */
export function renderOpenSearch({ config, urls }: Pick<Site, 'config' | 'urls'>): string {
  const { title, municipality, contact } = config;
  const search = `${urls.absolute(urls.search())}?q={searchTerms}`;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    element('ShortName', [...title].slice(0, LONGEST_NAME).join('').trim()),
    element('Description', openSearchText.description(municipality)),
    ...(contact.includes('@') ? [element('Contact', contact)] : []),
    `  <Url type="text/html" method="get" template="${escapeXml(search)}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(urls.absolute(urls.openSearch()))}"/>`,
    `  <Image type="image/svg+xml">${escapeXml(urls.absolute(urls.asset('favicon.svg')))}</Image>`,
    element('Language', 'da'),
    element('InputEncoding', 'UTF-8'),
    '</OpenSearchDescription>',
  ];
  return `${lines.join('\n')}\n`;
}

function element(name: string, text: string): string {
  return `  <${name}>${escapeXml(text)}</${name}>`;
}
