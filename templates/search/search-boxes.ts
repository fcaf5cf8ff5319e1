import { makeCombobox } from './combobox.ts';

/** Gives the page's search boxes their suggestions and their key. */
export function startSearchBoxes(): void {
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
}
