import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { startText } from './text.ts';

/** A built site on disk, and the path under which its pages expect to lie. */
export interface ServedSite {
  readonly folder: string;
  readonly pathPrefix: string;
}

/** What is sent for an address. */
export interface Reply {
  readonly status: number;
  /** The content type. */
  readonly type: string;
  readonly body: string | Buffer;
  readonly location?: string;
}

/** The content type of a file by its extension. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
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

/** What a site has at a path, as a plain static host would answer; a page that says to wait while nothing is built. */
export function toSiteReply(rawPath: string, site: ServedSite | undefined): Reply {
  if (site === undefined) return { status: 503, ...WAITING };
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

/** A reply of a line of text. */
export function toPlainReply(status: number, body: string): Reply {
  return { status, type: PLAIN, body };
}

const WAITING = {
  type: CONTENT_TYPES['.html'] ?? '',
  body: `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${startText.noSitePage}</title>
</head>
<body><h1>${startText.noSitePage}</h1></body>
</html>
`,
};

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
