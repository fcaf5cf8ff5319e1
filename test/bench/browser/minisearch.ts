import MiniSearch from 'minisearch';
import { MINISEARCH_OPTIONS } from './peer-options.ts';
import { fetchData, offerPeer } from './peer-search.ts';

/** MiniSearch in the browser, from the index that was made beforehand. */
offerPeer(async () => {
  const index = MiniSearch.loadJSON(await fetchData('index.json'), MINISEARCH_OPTIONS);
  return (query) => index.search(query, { prefix: true, combineWith: 'AND' }).length;
});
