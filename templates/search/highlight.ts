import { toElement } from './element.ts';
import { boxText } from './text.ts';

const PARAMETER = 'fremhaev';
/** Text that is no prose of the page. */
const SKIPPED = 'nav, script, style, mark, button, select, textarea';
/** What a reader moves about the page by. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'mousedown'];

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
  if (first) goToMark(first);
}

/**
 * Goes to a mark that is out of sight, after the browser has gone to the item for the last time: that is when all is
 * loaded. Not where the reader has moved meanwhile, nor where a reload or Back leads to the place where they were.
 */
function goToMark(mark: HTMLElement): void {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (arrival && arrival.type !== 'navigate') return;
  let isMoved = false;
  const note = () => {
    isMoved = true;
  };
  for (const move of MOVES) addEventListener(move, note, { once: true, passive: true });
  const go = () => {
    const { top, bottom } = mark.getBoundingClientRect();
    const isOut = top < 0 || bottom > innerHeight;
    if (isOut && !isMoved) mark.scrollIntoView({ block: 'center', behavior: 'instant' });
  };
  if (document.readyState === 'complete') go();
  else addEventListener('load', () => setTimeout(go));
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
