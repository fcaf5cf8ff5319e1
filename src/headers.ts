import type { Config } from './config.ts';
import type { Site } from './site.ts';
import type { Urls } from './urls.ts';

/**
 * The content security policy: nothing from another host but what a search asks of the listed archives, nothing
 * inline; `wasm-unsafe-eval` and the worker are the search's.
 */
export function toContentPolicy(archives: Config['archives'] = []): string {
  const hosts = new Set(archives.map(({ url }) => new URL(url).origin));
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    ["connect-src 'self'", ...hosts].join(' '),
    "img-src 'self' data:",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

interface HeaderRule {
  /** From the host's root; `*` and `:name` stand for what varies. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Named after their content: a new content is a new name. */
const HASHED = ['fragment/*', 'index/*', ':shard/fragment/*', ':shard/index/*', 'ord/*'];

/** The `_headers` file that static hosts read: a path a line, its headers indented below it. */
export function renderHeaders({ config, urls }: Pick<Site, 'config' | 'urls'>): string {
  return listRules(urls, toContentPolicy(config.archives))
    .map(({ path, headers }) => [
      path,
      ...headers.map(([name, value]) => `  ${name}: ${value}`),
      '',
    ])
    .map((lines) => lines.join('\n'))
    .join('\n');
}

/** No two of them give the same header to one address: hosts join such values with a comma. */
function listRules(urls: Urls, policy: string): readonly HeaderRule[] {
  const home = urls.home();
  const index = `${home}pagefind/`;
  const subjects = [urls.bodies(), urls.cases(), urls.journals()];
  return [
    {
      path: `${home}*`,
      headers: [
        // The worker of the search obeys this one alone, so it names the listed archives too.
        ['Content-Security-Policy', policy],
        ['X-Content-Type-Options', 'nosniff'],
        ['Referrer-Policy', 'same-origin'],
      ],
    },
    // Other archives search this one from their own pages, and so may any program.
    ...[index, urls.data()].map((folder) =>
      toRule(`${folder}*`, 'Access-Control-Allow-Origin', '*'),
    ),
    ...HASHED.map((path) =>
      toRule(`${index}${path}`, 'Cache-Control', 'public, max-age=31536000, immutable'),
    ),
    // These keep their names: an old one may be shown for some minutes after a build.
    toRule(`${home}assets/*`, 'Cache-Control', 'public, max-age=600'),
    ...[home, ...subjects.map((subject) => `${subject}:name/`)].map((page) =>
      toRule(urls.feed(page), 'Content-Type', 'application/atom+xml; charset=utf-8'),
    ),
    toRule(
      urls.openSearch(),
      'Content-Type',
      'application/opensearchdescription+xml; charset=utf-8',
    ),
    toRule(`${urls.data()}moeder.ndjson`, 'Content-Type', 'application/x-ndjson; charset=utf-8'),
    toRule(`${urls.data()}meeting.schema.json`, 'Content-Type', 'application/schema+json'),
  ];
}

function toRule(path: string, name: string, value: string): HeaderRule {
  return { path, headers: [[name, value]] };
}
