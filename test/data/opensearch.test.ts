import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderOpenSearch } from '../../src/opensearch.ts';
import { buildSeeds } from '../build-site.ts';
import { readFileNames } from '../read-site.ts';
import { childrenOf, readXml, textOf } from './read-xml.ts';
import { toTestSite } from './site.ts';

test('the search description follows OpenSearch 1.1 and leads to the search page', async () => {
  const { folder, prefix } = await buildSeeds('/arkiv/');
  const description = readXml(readFileSync(join(folder, 'opensearch.xml'), 'utf8'));
  assert.equal(description.name, 'OpenSearchDescription');
  assert.equal(description.attributes['xmlns'], 'http://a9.com/-/spec/opensearch/1.1/');
  assert.equal(textOf(description, 'ShortName'), 'Referatarkivet');
  assert.equal(textOf(description, 'Description'), 'Søg i referaterne fra Kalundborg Kommune');
  assert.equal(textOf(description, 'Contact'), 'referater@example.dk');
  const [search, self] = childrenOf(description, 'Url').map(({ attributes }) => attributes);
  const home = `https://referater.example.dk${prefix}`;
  assert.equal(search?.['type'], 'text/html');
  assert.equal(search?.['template'], `${home}soeg/?q={searchTerms}`);
  assert.equal(self?.['rel'], 'self');
  assert.equal(self?.['template'], `${home}opensearch.xml`);
  const image = textOf(description, 'Image')?.replace(home, '');
  assert.ok(readFileNames(folder).includes(image ?? ''), image);
});

test('a long or hostile name is cut to sixteen characters and stays text', () => {
  const title = 'Æ & <b>Ø</b> 😀 og Å i al evighed';
  const contact = 'https://example.dk/?a=1&b=2';
  const description = readXml(renderOpenSearch(toTestSite([], { title, contact })));
  assert.equal(textOf(description, 'ShortName'), 'Æ & <b>Ø</b> 😀 o');
  assert.deepEqual(childrenOf(description, 'Contact'), []);
});
