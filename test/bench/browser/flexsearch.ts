import { Document } from 'flexsearch';
import { FLEXSEARCH_OPTIONS } from './peer-options.ts';
import { fetchData, offerPeer } from './peer-search.ts';

/** FlexSearch in the browser, from the parts that it exported beforehand. */
offerPeer(async () => {
  const index = new Document(FLEXSEARCH_OPTIONS);
  const keys = JSON.parse(await fetchData('keys.json')) as readonly string[];
  const parts = await Promise.all(keys.map((_key, at) => fetchData(`part-${at}.json`)));
  for (const [at, key] of keys.entries()) index.import(key, parts[at] ?? '');
  return (query) => new Set(index.search(query).flatMap(({ result }) => result)).size;
});
