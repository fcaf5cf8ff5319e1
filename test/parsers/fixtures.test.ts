import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ParsedMeeting } from '../../parsers/index.ts';
import { printTree } from './print-tree.ts';
import { readText, seedTexts } from './read.ts';

/**
 * Each folder of test/fixtures holds a text and what the parser makes of it; `seed-000` … `seed-004` read the seeds.
 * `UPDATE=1` rewrites the three expected files: read every one of them against the contract before it is kept.
 */
const FOLDER = fileURLToPath(new URL('../fixtures/', import.meta.url));

function readInput(name: string): string {
  const seed = /^seed-(?<number>\d{3})$/u.exec(name)?.groups?.['number'];
  const text = seed ? seedTexts.get(seed) : readFileSync(join(FOLDER, name, 'input.txt'), 'utf8');
  assert.ok(text !== undefined, `${name} has no text`);
  return text;
}

/** The meeting without the mdast of its prose: `text` says the same words. */
function printMeeting(meeting: ParsedMeeting | undefined): string {
  const isKept = (key: string, value: unknown): unknown => (key === 'content' ? undefined : value);
  return `${JSON.stringify(meeting ?? null, isKept, 2)}\n`;
}

for (const name of readdirSync(FOLDER).sort()) {
  test(`fixture ${name}: tree, meeting and messages are as expected`, () => {
    const { tree, meeting, messages } = readText(readInput(name), 'input.txt');
    const printed = {
      'tree.yaml': printTree(tree),
      'meeting.json': printMeeting(meeting),
      'messages.txt': messages.map((message) => `${message}\n`).join(''),
    };
    for (const [file, actual] of Object.entries(printed)) {
      const path = join(FOLDER, name, file);
      if (process.env['UPDATE'] === '1') writeFileSync(path, actual);
      assert.ok(existsSync(path), `${name}/${file} is missing: UPDATE=1 writes it`);
      assert.equal(actual, readFileSync(path, 'utf8'), `${name}/${file}`);
    }
  });
}
