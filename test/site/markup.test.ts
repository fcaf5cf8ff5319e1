import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { before, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { type BuiltSite, buildInto, buildSeeds, makeFolder } from '../build-site.ts';
import { KLITBORG_CONFIG, KLITBORG_INPUT } from '../data/klitborg/config.ts';
import { readPages, type SitePage } from '../read-site.ts';
import { renderRarePages } from '../templates/rare-pages.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // The two ways of writing HTML that are a matter of taste: Preact writes `<meta/>`.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // A digest guards against another host's file; our own lie beside the page.
    'require-sri': ['error', { target: 'crossorigin' }],
    'no-inline-style': 'error',
    'no-dup-id': 'error',
    'no-unknown-elements': 'error',
    'prefer-native-element': 'error',
    'heading-level': 'error',
    'wcag/h30': 'error',
    'wcag/h37': 'error',
    'wcag/h63': 'error',
    'wcag/h71': 'error',
  },
});

let site: BuiltSite;
let pages: readonly SitePage[];
before(async () => {
  site = await buildSeeds();
  pages = await readPages(site);
});

/** What html-validate holds against pages: file, place, rule, reason. */
async function findFaults(
  pages: readonly Pick<SitePage, 'file' | 'html'>[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const page of pages) {
    const report = await validator.validateString(page.html, page.file);
    for (const { ruleId, line, column, message } of report.results.flatMap((it) => it.messages)) {
      faults.push(`${page.file}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  return faults;
}

test('html-validate has nothing to say of any page', async () => {
  const faults = await findFaults(pages);
  assert.deepEqual(faults.slice(0, 30), [], `${faults.length} faults`);
});

test('nor of the pages of a municipality that has set every setting', async () => {
  const folder = makeFolder('markup');
  try {
    const other = buildInto(folder, { input: KLITBORG_INPUT, config: KLITBORG_CONFIG });
    assert.equal(other.exitCode, 0, other.stderr);
    const found = await readPages(other);
    assert.ok(found.some(({ file }) => file === 'was/index.html'));
    assert.deepEqual(await findFaults(found), []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('nor of a year of a long list', async () => {
  const pages = [...renderRarePages()].map(([file, html]) => ({ file, html }));
  assert.ok(pages.length >= 5);
  assert.deepEqual(await findFaults(pages), []);
});

test('html-validate does complain of a page with faults', async () => {
  const report = await validator.validateString('<p id="a">x<p id="a" style="color:red">y</div>');
  assert.ok(report.errorCount >= 3);
});

test('every page is Danish and has one h1, one main, a title of its own and the policy', () => {
  const titles = new Map<string, string>();
  for (const { file, root } of pages) {
    const count = (selector: string) => root.querySelectorAll(selector).length;
    assert.equal(root.querySelector('html')?.getAttributeValue('lang'), 'da', file);
    assert.equal(count('h1'), 1, `${file}: h1`);
    assert.equal(count('main'), 1, `${file}: main`);
    assert.equal(count('meta[http-equiv="Content-Security-Policy"]'), 1, `${file}: policy`);
    const title = root.querySelector('title')?.textContent ?? '';
    assert.ok(title.length > 0, `${file}: title`);
    assert.equal(titles.get(title), undefined, `${file} has the title of ${titles.get(title)}`);
    titles.set(title, file);
  }
  assert.ok(titles.size > 0);
});

test('no page holds an inline style or an inline script that runs', () => {
  for (const { file, root } of pages) {
    assert.deepEqual(root.querySelectorAll('style, [style]').map(String), [], file);
    for (const script of root.querySelectorAll('script')) {
      const type = script.getAttributeValue('type');
      assert.ok(script.hasAttribute('src') || type === 'application/ld+json', file);
    }
    const events = root
      .querySelectorAll('*')
      .flatMap((element) => element.attributes)
      .filter((attribute) => attribute.key.startsWith('on'));
    assert.deepEqual(events, [], file);
  }
});
