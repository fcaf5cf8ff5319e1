import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** A built site on loopback: its address with the path prefix, and how to stop it. */
export interface ServedSite {
  /** `http://127.0.0.1:49152/` or `http://127.0.0.1:49152/arkiv/` */
  readonly address: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.wasm': 'application/wasm',
};

interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The strictest policy that the site promises to work under: a header binds the search worker too, which the pages' `<meta>` does not. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self' data:; worker-src 'self'; base-uri 'none'; form-action 'self'";

/**
 * Serves a built folder on 127.0.0.1, on a free port, as a plain static host would: with the
 * headers that its `_headers` file asks for, `index.html` for a folder and `404.html` for the rest.
 */
export async function serveSite(folder: string, prefix = '/'): Promise<ServedSite> {
  const rules = readHeaderRules(join(folder, '_headers'));
  const server = createServer((request, response) => {
    const path = decodePath(request.url ?? '/');
    const file = findFile(folder, prefix, path);
    response.setHeader('Content-Security-Policy', POLICY);
    for (const { pattern, headers } of rules) {
      if (!pattern.test(path)) continue;
      for (const [name, value] of headers) response.setHeader(name, value);
    }
    // Read before the answer begins: another site may be published meanwhile, without the file.
    const found = file === undefined ? undefined : readIfThere(file);
    const shown = file !== undefined && found !== undefined ? file : join(folder, '404.html');
    response.statusCode = found === undefined ? 404 : 200;
    response.setHeader('Content-Type', TYPES[extname(shown)] ?? 'application/octet-stream');
    response.end(found ?? readIfThere(shown) ?? 'Not found');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The path of a request without its query, decoded; `/` where it can't be. */
function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return '/';
  }
}

/** The file that an address stands for; undefined outside the prefix or the folder. */
function findFile(folder: string, prefix: string, path: string): string | undefined {
  if (!path.startsWith(prefix)) return undefined;
  const file = normalize(join(folder, path.slice(prefix.length)));
  if (file !== normalize(folder) && !file.startsWith(normalize(folder + sep))) return undefined;
  const candidate = path.endsWith('/') ? join(file, 'index.html') : file;
  return statSync(candidate, { throwIfNoEntry: false })?.isFile() ? candidate : undefined;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The rules of a `_headers` file: a path with `*` on a line, its headers indented below it. */
function readHeaderRules(file: string): readonly HeaderRule[] {
  if (!existsSync(file)) return [];
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const header = /^\s+(?<name>[\w-]+):\s*(?<value>.+)$/u.exec(line)?.groups;
    if (header !== undefined)
      rules.at(-1)?.headers.push([header['name'] ?? '', header['value'] ?? '']);
    else if (line.startsWith('/')) rules.push({ pattern: toPattern(line.trim()), headers: [] });
  }
  return rules;
}

/** `/pagefind/*` as a regular expression over the whole path. */
function toPattern(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'u');
}
