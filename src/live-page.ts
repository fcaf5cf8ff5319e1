/**
 * The script of a page in the preview, and only there: it loads the page anew when its bytes or those of something
 * that it has loaded are others, and shows what is wrong with the last build.
 */
import type { LiveProblem, LiveState } from './live-state.ts';

/** The name of the lock and the channel that the open pages share, and of what they remember. */
const NAME = 'referat-live';
const RETRY_MS = 2000;

const own = new URL(import.meta.url);
let shown = own.searchParams.get('build');
let dialog: HTMLDialogElement | undefined;
/** Asked for twice, a reload can crash the page in Chromium; the page that comes asks again what is new. */
let isLeaving = false;

function follow({ build, before, changed, problem }: LiveState): void {
  if (isLeaving) return;
  showProblem(problem);
  if (build === '' || build === shown) return;
  const isUntouched = before === shown && changed !== undefined && !changed.some(isOfThisPage);
  if (isUntouched) {
    shown = build;
    return;
  }
  isLeaving = true;
  location.reload();
}

/** The page itself, or anything in a folder that it has loaded something from: the search index is one, the assets another. */
function isOfThisPage(address: string): boolean {
  if (address === decodeURIComponent(location.pathname)) return true;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  return loaded.some(
    ({ origin, pathname }) =>
      origin === location.origin && address.startsWith(pathname.replace(/[^/]*$/u, '')),
  );
}

function showProblem(problem: LiveProblem | undefined): void {
  if (dialog?.dataset['problem'] === problem?.id) return;
  dialog?.remove();
  dialog = undefined;
  if (problem === undefined || sessionStorage.getItem(NAME) === problem.id) return;
  dialog = makeDialog(problem);
  document.body.append(dialog);
  dialog.showModal();
}

/** Every word is set as text: a referat's own words may look like markup. */
function makeDialog({ id, title, text, close }: LiveProblem): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.id = NAME;
  made.lang = 'da';
  made.dataset['problem'] = id;
  made.setAttribute('role', 'alertdialog');
  made.setAttribute('aria-labelledby', `${NAME}-title`);
  made.setAttribute('aria-describedby', `${NAME}-text`);
  const heading = Object.assign(document.createElement('h2'), { id: `${NAME}-title` });
  heading.textContent = title;
  const words = Object.assign(document.createElement('pre'), { id: `${NAME}-text`, tabIndex: 0 });
  words.textContent = text;
  const button = Object.assign(document.createElement('button'), { type: 'button' });
  button.textContent = close;
  button.autofocus = true;
  button.addEventListener('click', () => made.close());
  made.addEventListener('close', () => sessionStorage.setItem(NAME, id));
  made.append(heading, words, button);
  return made;
}

const channel = new BroadcastChannel(NAME);
channel.addEventListener('message', ({ data }) => follow(data));

function listen(): void {
  const stream = new EventSource(new URL('events', own));
  stream.addEventListener('message', ({ data }) => {
    const state: LiveState = JSON.parse(data);
    channel.postMessage(state);
    follow(state);
  });
  stream.addEventListener('error', () => {
    // Some browsers give up where the server is away for a moment.
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, RETRY_MS);
  });
}

// One page listens and tells the others: browsers open only six connections to a host, and a seventh page would hang.
void navigator.locks.request(NAME, () => {
  listen();
  return new Promise<never>(() => {});
});
const answer = await fetch(new URL('state', own)).catch(() => undefined);
if (answer?.ok) follow(await answer.json());
