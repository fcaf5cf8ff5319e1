import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { StopError } from './stop-error.ts';
import { startText } from './text.ts';

/** A built site on disk, and the path under which its pages expect to lie. */
export interface ServedSite {
  readonly folder: string;
  readonly pathPrefix: string;
}

/** A server that listens on loopback only. */
export interface SiteServer {
  readonly port: number;
  close(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly location?: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
};
const BINARY = 'application/octet-stream';
const PLAIN = 'text/plain; charset=utf-8';
const LOOPBACK = '127.0.0.1';

/**
 * Serves what `site` returns at the time of each request; undefined while nothing is built. Where the port is taken
 * the next free one is used, or, with `exactPort`, a StopError (2) thrown.
 */
export async function serveSite(
  site: () => ServedSite | undefined,
  options: { readonly port: number; readonly exactPort: boolean },
): Promise<SiteServer> {
  const server = createServer((request, response) => {
    send(response, request, toReply(request, site()));
  });
  await listen(server, options.port, options.exactPort);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
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

function toReply(request: IncomingMessage, site: ServedSite | undefined): Reply {
  if (request.method !== 'GET' && request.method !== 'HEAD') return toPlainReply(405, '405');
  if (site === undefined) return toPlainReply(503, startText.noSitePage);
  const [rawPath = '/'] = (request.url ?? '/').split('?');
  if (rawPath === '/' && site.pathPrefix !== '/') {
    return { ...toPlainReply(302, ''), location: site.pathPrefix };
  }
  const path = toFilePath(rawPath, site);
  const stat = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
  if (path === undefined || stat === undefined) return toNotFound(site);
  if (stat.isDirectory() && !rawPath.endsWith('/')) {
    return { ...toPlainReply(301, ''), location: `${rawPath}/` };
  }
  if (!stat.isDirectory() && rawPath.endsWith('/')) return toNotFound(site);
  const file = stat.isDirectory() ? join(path, 'index.html') : path;
  return toFileReply(200, file, site) ?? toNotFound(site);
}

/** The place that an address names within the site; undefined for one that names none, or would lead out of it. */
function toFilePath(rawPath: string, { folder, pathPrefix }: ServedSite): string | undefined {
  const path = decode(rawPath);
  if (path === undefined || !path.startsWith(pathPrefix)) return undefined;
  const parts = path.slice(pathPrefix.length).split('/');
  const names = parts.at(-1) === '' ? parts.slice(0, -1) : parts;
  // No empty part (`//host/` would be a redirect to another host), no dot file, no way up, no other system's separator.
  const isPlain = names.every((name) => /^[^.\\\0][^\\\0]*$/u.test(name));
  return isPlain ? join(folder, ...names) : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function toFileReply(status: number, file: string, { folder }: ServedSite): Reply | undefined {
  try {
    if (!realpathSync(file).startsWith(realpathSync(folder) + sep)) return undefined;
    return { status, type: CONTENT_TYPES[extname(file)] ?? BINARY, body: readFileSync(file) };
  } catch {
    return undefined;
  }
}

function toNotFound(site: ServedSite): Reply {
  const page = toFileReply(404, join(site.folder, '404.html'), site);
  return page ?? toPlainReply(404, startText.notFoundPage);
}

function toPlainReply(status: number, body: string): Reply {
  return { status, type: PLAIN, body };
}

function send(response: ServerResponse, request: IncomingMessage, reply: Reply): void {
  const { status, type, body, location } = reply;
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(location === undefined ? {} : { Location: location }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
