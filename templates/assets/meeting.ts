/**
 * The meeting page's script: a button an item that copies its link, one that copies its citation,
 * and the item in view marked in the agenda. The page reads as well without it.
 */
import './box.ts';

const items = document.querySelector<HTMLElement>('.items');
const { copy = '', cite = '', copied = '' } = items?.dataset ?? {};

/** A button that copies what it is asked for, and says so. */
function addButton(place: Element | null, label: string, name: string, toText: () => string): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = label;
  button.setAttribute('aria-label', `${label}: ${name}`);
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(toText());
    status.textContent = copied;
    setTimeout(() => status.replaceChildren(), 3000);
  });
  place?.append(status, button);
}

function toWords(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

function addButtons(item: Element): void {
  const name = toWords(item.querySelector('.item-head .number'));
  const link = () => new URL(`#${item.id}`, location.href.split('?')[0]).href;
  addButton(item.querySelector('.item-tools'), copy, name, link);
  addButton(item.querySelector('.cite'), cite, name, () =>
    toWords(item.querySelector('.citation')),
  );
}

/** Marks the link of the topmost item in view; the agenda scrolls by itself where it is long. */
function markCurrent(found: readonly Element[]): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [
      link.hash.slice(1),
      link,
    ]),
  );
  const inView = new Set<string>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inView.add(target.id);
        else inView.delete(target.id);
      }
      const current = found.find(({ id }) => inView.has(id))?.id;
      if (current === undefined) return;
      for (const [id, link] of links) {
        if (id === current) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
      keepInSight(links.get(current));
    },
    { rootMargin: '-10% 0px -60% 0px' },
  );
  for (const item of found) observer.observe(item);
}

/** Scrolls the agenda alone, and only where it scrolls: the page itself never moves. */
function keepInSight(link: HTMLElement | undefined): void {
  const list = link?.closest<HTMLElement>('.contents');
  if (!link || !list || list.scrollHeight <= list.clientHeight) return;
  const offset = link.getBoundingClientRect().top - list.getBoundingClientRect().top;
  list.scrollTop += offset - list.clientHeight / 2;
}

const found = [...document.querySelectorAll('.item')];
if (window.isSecureContext) for (const item of found) addButtons(item);
markCurrent(found);
