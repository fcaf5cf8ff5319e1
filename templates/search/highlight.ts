import { toElement } from './element.ts';
import { boxText } from './text.ts';

const PARAMETER = 'fremhaev';
/** Text that is no prose of the page. */
const SKIPPED = 'nav, script, style, mark, button, select, textarea';

/**
 * Marks the words that the address names wherever the page says them, goes to the first of them in the item that the
 * address names (an item that doesn't say them stays where it is) and offers to take the marks away.
 */
export function highlightPage(main: HTMLElement): void {
  const address = new URL(location.href);
  const words = (address.searchParams.get(PARAMETER) ?? '').split(' ').filter(Boolean);
  if (words.length === 0) return;
  const item = document.getElementById(address.hash.slice(1));
  const marks = markWords(main, toWordPattern(words));
  if (marks.length === 0) return;
  const first = item === null ? marks[0] : marks.find((mark) => item.contains(mark));
  const clear = toElement('button', { type: 'button' }, boxText.clear);
  const note = toElement(
    'p',
    { class: 'marked-note' },
    boxText.marked(words.join(', ')),
    ' ',
    clear,
  );
  clear.addEventListener('click', () => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    main.normalize();
    note.remove();
    address.searchParams.delete(PARAMETER);
    history.replaceState(null, '', address);
    main.focus({ preventScroll: true });
  });
  main.append(note);
  const box = first?.getBoundingClientRect();
  if (box && (box.top < 0 || box.bottom > innerHeight)) first?.scrollIntoView({ block: 'center' });
}

/** Any of the words, and what begins with one. */
export function toWordPattern(words: readonly string[]): RegExp {
  const literal = words.map((word) => word.replace(/[.*+?()[\]{}|\\^$]/gu, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${literal.join('|')})[\\p{L}\\p{N}]*`, 'giu');
}

function markWords(area: HTMLElement, pattern: RegExp): readonly HTMLElement[] {
  const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest(SKIPPED)) texts.push(node);
  }
  return texts.flatMap((node) => {
    const marks: HTMLElement[] = [];
    const parts: (string | Node)[] = [];
    let end = 0;
    for (const { 0: word, index } of node.data.matchAll(pattern)) {
      const mark = toElement('mark', {}, word);
      marks.push(mark);
      parts.push(node.data.slice(end, index), mark);
      end = index + word.length;
    }
    if (marks.length > 0) node.replaceWith(...parts, node.data.slice(end));
    return marks;
  });
}
