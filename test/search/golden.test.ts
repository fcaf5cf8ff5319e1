import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../browser.ts';
import { buildInto, buildSeeds, makeFolder } from '../build-site.ts';
import { makeArchive } from '../generator/referat.ts';
import { serveSite } from '../serve.ts';
import { GENERATED, type Golden } from './golden.ts';
import { runGolden, toFigures } from './run-golden.ts';

const golden = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8')) as Golden;
/** Of all queries of a set: the first hit right, a right hit among three, and no wrong hit ever. */
const PROMISED = { firstRight: 0.9, recallAt3: 0.98 };

let browser: Browser;
let folder = '';
before(async () => {
  folder = makeFolder('golden');
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function assertPromise(site: string, queries: Golden['seeds']): Promise<void> {
  const served = await serveSite(site);
  const context = await browser.newContext({ locale: 'da-DK' });
  try {
    const answers = await runGolden(await context.newPage(), served.address, queries);
    const missed = answers
      .filter(({ right, recalled }) => !right || !recalled)
      .map(({ golden: { kind, query }, hits, status }) => `${kind} ${query}: ${status} ${hits[0]}`);
    const { firstRight, recallAt3, wrongHits } = toFigures(answers);
    assert.equal(answers.length, queries.length);
    assert.equal(wrongHits, 0, missed.join('\n'));
    assert.ok(firstRight >= PROMISED.firstRight, `${firstRight}\n${missed.join('\n')}`);
    assert.ok(recallAt3 >= PROMISED.recallAt3, `${recallAt3}\n${missed.join('\n')}`);
  } finally {
    await context.close();
    await served.close();
  }
}

test('the seeds answer the golden set', async () => {
  await assertPromise((await buildSeeds()).folder, golden.seeds);
});

test('a generated archive answers the golden set', async () => {
  const input = join(folder, 'input');
  mkdirSync(input);
  for (const { file, text } of makeArchive(GENERATED.small)) writeFileSync(join(input, file), text);
  const site = buildInto(join(folder, 'built'), { input });
  assert.equal(site.exitCode, 0, site.stdout + site.stderr);
  await assertPromise(site.folder, golden.small);
});
