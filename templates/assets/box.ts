/** The script of every page: the search box's suggestions and keys, and the words that a search has found. */
import { makeCombobox } from '../search/combobox.ts';
import { highlightPage } from '../search/highlight.ts';

const boxes = [...document.querySelectorAll<HTMLInputElement>('form[role="search"] input')];
for (const box of boxes) {
  makeCombobox(box, new URL('..', box.form?.action ?? location.href).pathname);
}

addEventListener('keydown', (event) => {
  const box = boxes.at(-1);
  if (!box || event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  box.focus();
  box.select();
});

const main = document.querySelector('main');
if (main) highlightPage(main);
