import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const biome = join(root, 'node_modules', '.bin', 'biome');

/** An import that the folder rule refuses, and words of the reason that it must give. */
const refused: readonly (readonly [file: string, line: string, reason: RegExp])[] = [
  ['parsers/a.ts', "export { readFileSync } from 'node:fs';", /parsers\/ is pure/u],
  ['parsers/b.ts', "export { hrtime } from 'node:process';", /parsers\/ is pure/u],
  ['parsers/c.ts', "export type { Site } from '../src/site.ts';", /knows one text/u],
  ['parsers/d.ts', "export const load = () => import('../src/site.ts');", /knows one text/u],
  ['parsers/e.ts', "export { text } from '../templates/text.ts';", /makes trees, not pages/u],
  ['parsers/f.ts', "export { h } from 'preact';", /makes trees, not pages/u],
  ['parsers/g.ts', "export { useState } from 'preact/hooks';", /makes trees, not pages/u],
  ['parsers/h.ts', "export { render } from 'preact-render-to-string';", /makes trees, not/u],
  ['parsers/i.ts', "export { Eleventy } from '@11ty/eleventy';", /nothing of the build/u],
  ['parsers/j.ts', "export { createIndex } from 'pagefind';", /no HTML, feed or index/u],
  ['parsers/rules/k.ts', "export { buildUrls } from '../../src/urls.ts';", /knows one text/u],
  ['parsers/transforms/l.ts', "export { join } from 'node:path';", /parsers\/ is pure/u],
  ['parsers/m.ts', "export { startBrowser } from '../test/browser.ts';", /never leans on its/u],
  ['src/a.ts', "export { text } from '../templates/text.ts';", /never about looks/u],
  ['src/b.ts', "export type { VNode } from 'preact';", /Preact belongs in templates/u],
  ['src/c.ts', "export { render } from 'preact-render-to-string';", /Preact belongs in/u],
  ['src/d.ts', "export { Eleventy } from '@11ty/eleventy';", /only src\/eleventy\.ts runs/u],
  ['src/e.ts', "export { config } from '../.eleventy.ts';", /only src\/eleventy\.ts runs/u],
  ['src/eleventy.ts', "export { text } from '../templates/text.ts';", /never about looks/u],
  ['templates/a.tsx', "export { readFileSync } from 'node:fs';", /only shows what it is given/u],
  ['templates/components/b.tsx', "export { join } from 'node:path';", /only shows what it is/u],
  ['templates/c.tsx', "export { unified } from 'unified';", /does no parsing/u],
  ['templates/d.tsx', "export { parseLines } from '../parsers/lines.ts';", /does no parsing/u],
  ['templates/e.tsx', "export { Eleventy } from '@11ty/eleventy';", /nothing of the build/u],
];

/** Imports to the left, which the rule must leave alone. */
const allowed: readonly (readonly [file: string, line: string])[] = [
  ['parsers/ok.ts', "export { unified } from 'unified';"],
  ['parsers/rules/ok.ts', "export type { Referat } from '../tree.ts';"],
  ['src/ok.ts', "export { parseReferat } from '../parsers/index.ts';"],
  ['src/input-ok.ts', "export { readFileSync } from 'node:fs';"],
  ['src/eleventy.ts', "export { Eleventy } from '@11ty/eleventy';"],
  ['templates/ok.tsx', "export type { Site } from '../src/site.ts';"],
  ['templates/components/ok.tsx', "export { h } from 'preact';"],
];

/** One complaint in Biome's JSON report. */
interface Finding {
  readonly category: string;
  readonly message: string;
  readonly location: { readonly path: string };
}

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'arkiv-folder-rule-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** What the project's own Biome settings say of made-up files, each alone in a fresh tree. */
function lintFiles(name: string, files: readonly (readonly [string, string, ...unknown[]])[]) {
  const tree = join(folder, name);
  mkdirSync(tree);
  for (const settings of ['biome.json', '.gitignore']) {
    copyFileSync(join(root, settings), join(tree, settings));
  }
  for (const [file, line] of files) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), `${line}\n`);
  }
  const only = '--only=style/noRestrictedImports';
  const run = spawnSync(
    biome,
    ['lint', only, '--reporter=json', '--max-diagnostics=none', '--colors=off'],
    { cwd: tree, encoding: 'utf8' },
  );
  return {
    exitCode: run.status,
    findings: toFindings(run.stdout),
    output: run.stdout + run.stderr,
  };
}

/** The findings in Biome's JSON report; none where it printed no report. */
function toFindings(stdout: string): readonly Finding[] {
  const json = stdout.split('\n').find((line) => line.startsWith('{')) ?? '{"diagnostics":[]}';
  return (JSON.parse(json) as { readonly diagnostics: readonly Finding[] }).diagnostics;
}

test('an import to the right is refused, folder by folder, with its reason', () => {
  const { exitCode, findings, output } = lintFiles('refused', refused);
  assert.equal(exitCode, 1, output);
  for (const [file, line, reason] of refused) {
    const own = findings.filter((finding) => finding.location.path === file);
    assert.equal(own.length, 1, `${file}: ${line} must be refused once\n${output}`);
    assert.match(own[0]?.category ?? '', /noRestrictedImports/u);
    assert.match(own[0]?.message ?? '', reason, file);
  }
});

test('an import to the left is left alone', () => {
  const { exitCode, findings, output } = lintFiles('allowed', allowed);
  assert.equal(exitCode, 0, output);
  assert.deepEqual(findings, []);
});
