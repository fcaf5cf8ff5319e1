import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { LiveState } from '../../src/live-state.ts';
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

/** What a page has beyond its file. */
const ADDED =
  /<link rel="stylesheet" href="\/\.live\/page\.css"><script type="module" src="\/\.live\/page\.js\?build=[\w-]*"><\/script>/u;

/** A request with the path and host exactly as written: fetch would tidy them. */
function get(
  path: string,
  method = 'GET',
  host = `127.0.0.1:${server.port}`,
): Promise<{ status: number; type: string; body: string; location: string }> {
  return new Promise((resolve, reject) => {
    const { port } = server;
    const options = { host: '127.0.0.1', port, path, method, headers: { host } };
    const sent = request(options, (response) => {
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
  const { status, body } = await get('/');
  assert.equal(status, 503);
  assert.match(body, /ved at blive bygget/u);
  assert.match(body, ADDED, 'it is loaded anew when there is a site');
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
      const isPage = type.startsWith('text/html');
      const own = reply.body.replace(ADDED, '');
      assert.deepEqual([reply.status, own, reply.type], [200, body, type]);
      assert.equal(ADDED.test(reply.body), isPage);
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
    assert.deepEqual([reply.status, reply.body.replace(ADDED, '')], [404, 'lost']);
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

test('a page’s script stands before the end of its body, and the published file is as it was', async () => {
  site = { folder, pathPrefix: '/' };
  const page = '<body><p>&lt;/body&gt; æ</p></body></html>\n';
  writeFileSync(join(folder, 'om.html'), page);
  const { body } = await get('/om.html');
  assert.match(body, new RegExp(`æ</p>${ADDED.source}</body></html>\\n$`, 'u'));
  assert.equal(readFileSync(join(folder, 'om.html'), 'utf8'), page);
});

test('only this machine’s own names are answered: a foreign page can’t read what is served', async () => {
  site = { folder, pathPrefix: '/' };
  for (const host of ['localhost', 'LOCALHOST:8080', '127.0.0.1', '[::1]:8080']) {
    assert.equal((await get('/', 'GET', host)).status, 200, host);
  }
  for (const host of ['evil.example', 'evil.example:8080', 'localhost.evil.example', '10.0.0.1']) {
    for (const path of ['/', '/.live/state', '/.live/events']) {
      assert.equal((await get(path, 'GET', host)).status, 403, host + path);
    }
  }
});

test('the script is JavaScript, and no other file of the program is served beside it', async () => {
  site = { folder, pathPrefix: '/' };
  const script = await get('/.live/page.js?build=x');
  assert.deepEqual([script.status, script.type], [200, 'text/javascript; charset=utf-8']);
  assert.doesNotMatch(script.body, /import type|: LiveState/u);
  assert.equal((await get('/.live/page.css')).status, 200);
  for (const path of ['/.live/', '/.live/serve.ts', '/.live/../cli.ts', '/.live/constructor']) {
    assert.equal((await get(path)).status, 404, path);
  }
});

/** The states that a stream is told, one after the other. */
async function readStream({
  port,
}: SiteServer): Promise<{ next: () => Promise<LiveState | undefined> }> {
  const answer = await fetch(`http://127.0.0.1:${port}/.live/events`);
  assert.equal(answer.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  const reader = (answer.body ?? assert.fail()).pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<LiveState | undefined> => {
    const end = text.indexOf('\n\n');
    if (end >= 0) {
      const message = text.slice(0, end).replace(/^data: /u, '');
      text = text.slice(end + 2);
      return JSON.parse(message);
    }
    const { value, done } = await reader.read();
    text += value ?? '';
    return done ? undefined : next();
  };
  return { next };
}

test('a stream tells at once what is served, then each new build with its addresses, problems as text, and ends', async () => {
  site = { folder, pathPrefix: '/arkiv/' };
  const own = await serveSite(() => site, { port: 18080, exactPort: false });
  const stream = await readStream(own);
  const first = await stream.next();
  own.reload(['index.html', 'moeder/x/index.html', 'assets/site.css']);
  const second = await stream.next();
  assert.equal(second?.before, first?.build);
  assert.notEqual(second?.build, first?.build);
  assert.deepEqual(second?.changed, ['/arkiv/', '/arkiv/moeder/x/', '/arkiv/assets/site.css']);

  own.reload(['404.html']);
  assert.equal((await stream.next())?.changed, undefined, 'it stands at many addresses');
  own.reload(Array.from({ length: 2000 }, (_, index) => `sager/${index}/index.html`));
  assert.equal((await stream.next())?.changed, undefined, 'too many to look through');

  own.showProblem('a\n\ndata: b <i>');
  const third = await stream.next();
  assert.equal(third?.problem?.text, 'a\n\ndata: b <i>');
  own.showProblem('a\n\ndata: b <i>');
  assert.notEqual((await stream.next())?.problem?.id, third?.problem?.id);
  own.showProblem(undefined);
  assert.equal((await stream.next())?.problem, undefined);
  site = undefined;
  own.reload();
  assert.equal((await stream.next())?.build, '', 'nothing is built');
  await own.close();
  assert.equal(await stream.next(), undefined);
});
