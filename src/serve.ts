import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildLiveReload, type LiveReload } from './live-reload.ts';
import { isLoopbackHost } from './loopback-host.ts';
import {
  CONTENT_TYPES,
  type Reply,
  type ServedSite,
  toPlainReply,
  toSiteReply,
} from './site-reply.ts';
import { StopError } from './stop-error.ts';
import { startText } from './text.ts';

export type { ServedSite };

/** A server that listens on loopback only, and whose pages follow the builds. */
export interface SiteServer {
  readonly port: number;
  /**
   * Loads the open pages anew, once another site is served. `changed`: the files that were made, changed or removed, by
   * their path within the site; only the pages that they concern are loaded then.
   */
  reload(changed?: readonly string[]): void;
  /** Shows what is wrong with the last build over the open pages, as plain text; undefined takes it away. */
  showProblem(text: string | undefined): void;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** It stands at addresses that are right no more. */
const NOT_FOUND_PAGE = '404.html';

/**
 * Serves what `site` returns at the time of each request; undefined while nothing is built. Where the port is taken
 * the next free one is used, or, with `exactPort`, a StopError (2) thrown.
 */
export async function serveSite(
  site: () => ServedSite | undefined,
  options: { readonly port: number; readonly exactPort: boolean },
): Promise<SiteServer> {
  const live = buildLiveReload(() => site() !== undefined);
  const server = createServer((request, response) => {
    void answer(request, response, site, live);
  });
  await listen(server, options.port, options.exactPort);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    reload: (changed) => live.reload(toAddresses(changed, site())),
    showProblem: live.showProblem,
    close: () =>
      new Promise((resolve) => {
        live.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number, exactPort: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let candidate = port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') reject(error);
      else if (exactPort || candidate >= port + 100) {
        reject(new StopError(2, startText.portTaken(candidate)));
      } else {
        candidate += 1;
        server.listen(candidate, LOOPBACK);
      }
    });
    server.listen(candidate, LOOPBACK, resolve);
  });
}

/** Undefined also where an unknown number of addresses shows the page that has changed. */
function toAddresses(
  changed: readonly string[] | undefined,
  site: ServedSite | undefined,
): readonly string[] | undefined {
  if (changed === undefined || site === undefined || changed.includes(NOT_FOUND_PAGE)) {
    return undefined;
  }
  return changed.map((file) => site.pathPrefix + file.replace(/(?<=^|\/)index\.html$/u, ''));
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  site: () => ServedSite | undefined,
  live: LiveReload,
): Promise<void> {
  const [path = '/'] = (request.url ?? '/').split('?');
  if (!isLoopbackHost(request.headers.host)) {
    send(response, request, toPlainReply(403, startText.foreignHost));
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(response, request, toPlainReply(405, '405'));
  } else if (live.isStream(path) && request.method === 'GET') {
    response.writeHead(200, toHeaders('text/event-stream; charset=utf-8'));
    live.openStream(response);
  } else {
    const reply = (await toLiveReply(path, live)) ?? withScript(toSiteReply(path, site()), live);
    send(response, request, reply);
  }
}

async function toLiveReply(path: string, live: LiveReload): Promise<Reply | undefined> {
  const file = await live.readFile(path);
  if (file === undefined) return undefined;
  return { status: 200, type: CONTENT_TYPES[file.extension] ?? '', body: file.body };
}

/** Only what is sent: the published files know nothing of it. */
function withScript(reply: Reply, live: LiveReload): Reply {
  const isPage = reply.type === CONTENT_TYPES['.html'];
  return isPage ? { ...reply, body: live.insertScript(String(reply.body)) } : reply;
}

function send(response: ServerResponse, request: IncomingMessage, reply: Reply): void {
  const { status, type, body, location } = reply;
  response.writeHead(status, {
    ...toHeaders(type),
    'Content-Length': Buffer.byteLength(body),
    ...(location === undefined ? {} : { Location: location }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function toHeaders(type: string): Readonly<Record<string, string>> {
  return { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
}
