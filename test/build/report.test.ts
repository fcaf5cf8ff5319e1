import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import {
  escapeTerminal,
  type Finding,
  renderFindings,
  toExitCode,
  toFailureText,
} from '../../src/report.ts';

const WARNING: Finding = {
  file: 'seeds/b.txt',
  line: 9,
  column: 1,
  ruleId: 'title-differs',
  severity: 'warning',
  reason: 'Overskriften er en anden',
};
const ERROR: Finding = {
  file: 'seeds/a.txt',
  ruleId: 'undecodable',
  severity: 'error',
  reason: 'Filen er tom',
};

test('findings are grouped by file and stand in the order of the lines', () => {
  const text = renderFindings([WARNING, ERROR, { ...WARNING, line: 3 }]);
  assert.equal(
    stripVTControlCharacters(text),
    [
      'seeds/b.txt:3:1  title-differs  Overskriften er en anden',
      'seeds/b.txt:9:1  title-differs  Overskriften er en anden',
      '',
      'seeds/a.txt  undecodable  Filen er tom',
      '',
    ].join('\n'),
  );
});

test('an error ends with 1, a warning only when it is strict, nothing with 0', () => {
  const codes = [[], [WARNING], [WARNING, ERROR]].map((findings) => [
    toExitCode(findings, false),
    toExitCode(findings, true),
  ]);
  assert.deepEqual(codes, [
    [0, 0],
    [0, 1],
    [1, 1],
  ]);
});

test('no string of the input can steer the terminal', () => {
  const evil = 'a\u001b[2J\nb\u202ec\u009bd\u2028';
  assert.equal(escapeTerminal(evil), 'a\\u{1b}[2J\\u{a}b\\u{202e}c\\u{9b}d\\u{2028}');
  const [line, ...rest] = renderFindings([{ ...ERROR, file: evil, reason: evil }]).split('\n');
  assert.deepEqual(rest, ['']);
  assert.doesNotMatch(stripVTControlCharacters(line ?? ''), /\p{Cc}/u);
});

test('Danish letters and typographic signs are printed as they are', () => {
  assert.equal(escapeTerminal('Økonomi – «½» … |'), 'Økonomi – «½» … |');
});

test('a full disk is said in words, however deep the error lies', () => {
  const inner = Object.assign(new Error('write'), { code: 'ENOSPC' });
  assert.match(toFailureText(new Error('outer', { cause: inner })), /disken er fuld/u);
  const eleventy = Object.assign(new Error('template'), { originalError: inner });
  assert.match(toFailureText(eleventy), /disken er fuld/u);
});
