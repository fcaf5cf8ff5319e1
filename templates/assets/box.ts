/** The script of every page: the search box's suggestions and keys, and the words that a search has found. */
import { highlightPage } from '../search/highlight.ts';
import { startSearchBoxes } from '../search/search-boxes.ts';

startSearchBoxes();
const main = document.querySelector('main');
if (main) highlightPage(main);
