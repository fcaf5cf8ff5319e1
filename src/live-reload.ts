import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { LiveProblem, LiveState } from './live-state.ts';
import { startText } from './text.ts';

/** What the preview adds to a built site, at addresses where no site has anything: the files themselves stay as they are. */
export interface LiveReload {
  /** A page with the reference to the script that follows the builds. */
  insertScript(html: string): string;
  /** The file at an address of the preview's own; undefined for every other address. */
  readFile(path: string): Promise<LiveFile | undefined>;
  /** Whether an address is that of the stream. */
  isStream(path: string): boolean;
  /** Keeps a response open and writes each new state to it. */
  openStream(response: ServerResponse): void;
  /** Another build is served now. `changed`: the addresses that differ, without the host; absent where that isn't known. */
  reload(changed?: readonly string[]): void;
  /** Shows what is wrong with the last build, or, with undefined, that it is right again. */
  showProblem(text: string | undefined): void;
  /** Ends the streams. */
  close(): void;
}

/** A file by its extension and content. */
export interface LiveFile {
  readonly extension: '.js' | '.css' | '.json';
  readonly body: string;
}

const FOLDER = '/.live/';
const HEARTBEAT_MS = 20_000;
/** Above this a page is loaded anew sooner than it has looked through the list. */
const CHANGED_LIMIT = 1000;

/** `isBuilt`: whether there is a site to serve now. */
export function buildLiveReload(isBuilt: () => boolean): LiveReload {
  // Another server's builds are others: a page that finds a new server at its address is loaded anew.
  const server = randomUUID();
  const streams = new Set<ServerResponse>();
  let builds = 0;
  let problems = 0;
  let changed: readonly string[] | undefined;
  let problem: LiveProblem | undefined;

  const toName = (count: number) => `${server}-${count}`;
  const toState = (): LiveState => ({
    build: isBuilt() ? toName(builds) : '',
    before: toName(builds - 1),
    ...(changed === undefined ? {} : { changed }),
    ...(problem === undefined ? {} : { problem }),
  });
  const toMessage = () => `data: ${JSON.stringify(toState())}\n\n`;
  const tell = (text: string) => {
    for (const stream of streams) stream.write(text);
  };
  // A comment: what stands between may close a stream that is silent.
  const heartbeat = setInterval(() => tell(':\n\n'), HEARTBEAT_MS).unref();

  const files = new Map<string, () => Promise<LiveFile>>([
    ['page.js', async () => ({ extension: '.js', body: await compileScript() })],
    ['page.css', async () => ({ extension: '.css', body: readText('live-page.css') })],
    ['state', async () => ({ extension: '.json', body: JSON.stringify(toState()) })],
  ]);

  return {
    insertScript: (html) => {
      const end = html.lastIndexOf('</body>');
      const at = end < 0 ? html.length : end;
      return html.slice(0, at) + renderReferences(toState().build) + html.slice(at);
    },
    readFile: async (path) => {
      return path.startsWith(FOLDER) ? files.get(path.slice(FOLDER.length))?.() : undefined;
    },
    isStream: (path) => path === `${FOLDER}events`,
    openStream: (response) => {
      streams.add(response);
      response.on('close', () => streams.delete(response));
      response.write(toMessage());
    },
    reload: (addresses) => {
      builds += 1;
      changed = addresses && addresses.length <= CHANGED_LIMIT ? addresses : undefined;
      tell(toMessage());
    },
    showProblem: (text) => {
      if (text === undefined && problem === undefined) return;
      problems += 1;
      const { problemTitle: title, problemClose: close } = startText;
      problem =
        text === undefined ? undefined : { id: `${server}-${problems}`, title, text, close };
      tell(toMessage());
    },
    close: () => {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
    },
  };
}

function renderReferences(build: string): string {
  return `<link rel="stylesheet" href="${FOLDER}page.css"><script type="module" src="${FOLDER}page.js?build=${build}"></script>`;
}

async function compileScript(): Promise<string> {
  const { transform } = await import('esbuild');
  const options = { loader: 'ts', target: 'es2022', charset: 'utf8' } as const;
  return (await transform(readText('live-page.ts'), options)).code;
}

function readText(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
