import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseReferat, RULES } from '../../parsers/index.ts';

/** The examples in the comment of a rule: the lines of a referat, then `→ line:column` of its finding, or `→ intet`. */
const RULES_FOLDER = new URL('../../parsers/rules/', import.meta.url);

function readExamples(file: string) {
  const source = readFileSync(new URL(file, RULES_FOLDER), 'utf8');
  return source
    .split(' * @example\n')
    .slice(1)
    .map((part) => {
      const lines = part.split('\n').map((line) => line.replace(/^ \* ?/u, ''));
      const end = lines.findIndex((line) => line.startsWith('→ '));
      return { text: lines.slice(0, end).join('\n'), place: lines[end]?.slice(2) };
    });
}

for (const file of readdirSync(RULES_FOLDER)) {
  const id = file.replace('.ts', '');
  test(`the examples of ${id} are what it says`, () => {
    assert.ok(RULES.some((rule) => rule.id === id));
    const examples = readExamples(file);
    assert.ok(examples.length > 0);
    for (const { text, place } of examples) {
      const found = parseReferat(text).file.messages.filter(({ ruleId }) => ruleId === id);
      const places = found.map(({ line, column }) => `${line}:${column}`);
      assert.deepEqual(places, place === 'intet' ? [] : [place], text);
    }
  });
}
