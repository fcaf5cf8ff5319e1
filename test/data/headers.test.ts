import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderHeaders } from '../../src/headers.ts';
import renderAbout from '../../templates/about.11ty.tsx';
import renderSearch from '../../templates/search.11ty.tsx';
import { buildSeeds } from '../build-site.ts';
import { readAttribute, readFileNames, readPages } from '../read-site.ts';
import { toTestSite } from './site.ts';

interface Rule {
  readonly path: string;
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The rules of a `_headers` file; a line that is neither a path, a header nor empty throws. */
function readRules(text: string): readonly Rule[] {
  const rules: { path: string; pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n').filter((line) => line !== '')) {
    const header = /^ {2}(?<name>[A-Za-z-]+): (?<value>\S.*)$/u.exec(line)?.groups;
    if (header) rules.at(-1)?.headers.push([header['name'] ?? '', header['value'] ?? '']);
    else if (/^\/[a-z*:./-]*$/u.test(line)) {
      rules.push({ path: line, pattern: toPattern(line), headers: [] });
    } else throw new Error(`Not a line of _headers: ${line}`);
  }
  return rules;
}

/** `*` is any text, `:name` a part between slashes. */
function toPattern(path: string): RegExp {
  const source = path
    .replace(/[.]/gu, '\\.')
    .replace(/:[a-z]+/gu, '[^/]+')
    .replace(/\*/gu, '.*');
  return new RegExp(`^${source}$`, 'u');
}

/** What a host answers with for an address; two values of one header are joined. */
function headersOf(rules: readonly Rule[], address: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const { pattern, headers: given } of rules) {
    if (!pattern.test(address)) continue;
    for (const [name, value] of given) {
      const before = headers.get(name);
      headers.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return headers;
}

const rules = readRules(renderHeaders(toTestSite([])));

test('every page has the strict policy, which is the one in its own head', async () => {
  const [page] = await readPages(await buildSeeds());
  const meta = page?.root.querySelector('meta[http-equiv="Content-Security-Policy"]');
  assert.ok(page && meta);
  const policy = headersOf(rules, page.address).get('Content-Security-Policy');
  assert.equal(policy, readAttribute(meta, 'content'));
  assert.equal(
    policy,
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; worker-src 'self'; base-uri 'none'; form-action 'self'",
  );
});

test('listed archives are named where the search asks them: in the header and on the search page', () => {
  const texts = { about: '' as never, glossary: '' as never };
  const site = toTestSite([], {
    archives: [
      { name: 'Klitborg', url: 'https://klitborg.example/arkiv/' },
      { name: 'Klitborg, ældre', url: 'https://klitborg.example/gammelt/' },
      { name: 'Åby', url: 'https://åby.example:8443' },
    ],
  });
  const connect = "connect-src 'self' https://klitborg.example https://xn--by-xia.example:8443;";
  const header = headersOf(readRules(renderHeaders(site)), '/').get('Content-Security-Policy');
  assert.ok(header?.includes(connect), header);
  assert.ok(renderSearch({ site, texts }).includes(connect.slice(0, -1)));
  assert.ok(renderAbout({ site, texts }).includes("connect-src 'self';"));
});

const EXPECTED = [
  ['/', 'X-Content-Type-Options', 'nosniff'],
  ['/sager/23-010268/', 'Referrer-Policy', 'same-origin'],
  ['/', 'Access-Control-Allow-Origin', undefined],
  ['/', 'Cache-Control', undefined],
  ['/pagefind/pagefind-entry.json', 'Access-Control-Allow-Origin', '*'],
  ['/pagefind/pagefind-entry.json', 'Cache-Control', undefined],
  ['/pagefind/2019/pagefind.js', 'Access-Control-Allow-Origin', '*'],
  ['/pagefind/fragment/da_1.pf_fragment', 'Cache-Control', 'public, max-age=31536000, immutable'],
  ['/pagefind/2019/index/da_1.pf_index', 'Cache-Control', 'public, max-age=31536000, immutable'],
  ['/pagefind/ord/1a2b3c4d-0.json', 'Cache-Control', 'public, max-age=31536000, immutable'],
  ['/assets/site.css', 'Cache-Control', 'public, max-age=600'],
  ['/data/moeder.ndjson', 'Access-Control-Allow-Origin', '*'],
  ['/feed.xml', 'Content-Type', 'application/atom+xml; charset=utf-8'],
  ['/sager/23-010268/feed.xml', 'Content-Type', 'application/atom+xml; charset=utf-8'],
  ['/sitemap.xml', 'Content-Type', undefined],
] as const;

for (const [address, name, value] of EXPECTED) {
  test(`${address} has ${value === undefined ? 'no' : 'its'} ${name}`, () => {
    assert.equal(headersOf(rules, address).get(name), value);
  });
}

test('no file of the site gets two values of one header', async () => {
  const { folder } = await buildSeeds();
  const given = new Set(rules.flatMap(({ headers }) => headers.map(([, value]) => value)));
  for (const file of readFileNames(folder)) {
    for (const [name, value] of headersOf(rules, `/${file}`)) {
      assert.ok(given.has(value), `${file} ${name}: ${value}`);
    }
  }
});

test('under a path prefix every rule stands below it', async () => {
  const { folder } = await buildSeeds('/arkiv/');
  const prefixed = readRules(readFileSync(join(folder, '_headers'), 'utf8'));
  assert.deepEqual(
    prefixed.map(({ path }) => path),
    rules.map(({ path }) => `/arkiv${path}`),
  );
});
