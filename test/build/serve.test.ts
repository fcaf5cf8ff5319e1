import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type ServedSite, type SiteServer, serveSite } from '../../src/serve.ts';

const root = mkdtempSync(join(tmpdir(), 'arkiv-serve-'));
const folder = join(root, 'site');
let site: ServedSite | undefined;
let server: SiteServer;

before(async () => {
  const files = {
    'index.html': 'home',
    '404.html': 'lost',
    'moeder/x/index.html': 'meeting',
    'data/moeder.ndjson': '{}',
    'pagefind/wasm.da.pagefind': 'binary',
    'assets/site.css': 'a{}',
    'sager/16-048515k/index.html': 'case',
    '.referat-arkiv.json': '{}',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(root, 'secret.txt'), 'secret');
  symlinkSync(join(root, 'secret.txt'), join(folder, 'link.txt'));
  server = await serveSite(() => site, { port: 18080, exactPort: false });
});
after(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** A request with the path exactly as written: fetch would tidy it. */
function get(
  path: string,
  method = 'GET',
): Promise<{ status: number; type: string; body: string; location: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body,
          location: response.headers.location ?? '',
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('before the first build every address says so', async () => {
  site = undefined;
  assert.equal((await get('/')).status, 503);
});

const PAGES = [
  ['/', 'home', 'text/html; charset=utf-8'],
  ['/moeder/x/', 'meeting', 'text/html; charset=utf-8'],
  ['/moeder/x/?q=1', 'meeting', 'text/html; charset=utf-8'],
  ['/data/moeder.ndjson', '{}', 'application/x-ndjson; charset=utf-8'],
  ['/pagefind/wasm.da.pagefind', 'binary', 'application/octet-stream'],
  ['/assets/site.css', 'a{}', 'text/css; charset=utf-8'],
] as const;

for (const prefix of ['/', '/arkiv/']) {
  for (const [path, body, type] of PAGES) {
    test(`${path} is served under ${prefix} with its content type`, async () => {
      site = { folder, pathPrefix: prefix };
      const reply = await get(prefix + path.slice(1));
      assert.deepEqual([reply.status, reply.body, reply.type], [200, body, type]);
    });
  }
}

test('a folder without its slash leads to the one with it', async () => {
  site = { folder, pathPrefix: '/arkiv/' };
  const reply = await get('/arkiv/moeder/x');
  assert.deepEqual([reply.status, reply.location], [301, '/arkiv/moeder/x/']);
});

test('the root of the host leads to the path prefix, and nothing else outside it is served', async () => {
  site = { folder, pathPrefix: '/arkiv/' };
  assert.deepEqual([(await get('/')).status, (await get('/')).location], [302, '/arkiv/']);
  assert.equal((await get('/moeder/x/')).status, 404);
});

const NOWHERE = [
  '/nothing/',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/moeder/../../secret.txt',
  '/moeder/%2e%2e%2f%2e%2e%2fsecret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '/link.txt',
  '/.referat-arkiv.json',
  '//moeder',
  '/%00',
  '/%',
  '/index.html/',
  '/%2fetc/passwd',
];

for (const path of NOWHERE) {
  test(`${path} gives the site’s own 404 page`, async () => {
    site = { folder, pathPrefix: '/' };
    const reply = await get(path);
    assert.deepEqual([reply.status, reply.body], [404, 'lost']);
  });
}

test('HEAD has no body, and no other method is served', async () => {
  site = { folder, pathPrefix: '/' };
  assert.deepEqual([(await get('/', 'HEAD')).status, (await get('/', 'HEAD')).body], [200, '']);
  assert.equal((await get('/', 'POST')).status, 405);
});

test('a taken port gives the next one, or with an exact port a clear end', async () => {
  const { port } = server;
  const next = await serveSite(() => site, { port, exactPort: false });
  assert.ok(next.port > port);
  await next.close();
  await assert.rejects(
    serveSite(() => site, { port, exactPort: true }),
    { exitCode: 2 },
  );
});
