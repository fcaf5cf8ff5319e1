import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { renderChangedMeetings, renderChanges } from '../../src/change-report.ts';
import { escapeTerminal, renderJson } from '../../src/escape-terminal.ts';
import { toFailureText } from '../../src/failure.ts';
import { type Finding, renderFindings, renderRuleCounts, toExitCode } from '../../src/report.ts';

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

test('an error of the program says that it is none of the referater', () => {
  assert.match(
    toFailureText(new TypeError('x is not a function')),
    /fejl i programmet.*report\.test/su,
  );
});

test('a command that builds nothing speaks of no old site', () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
  assert.match(toFailureText(full), /Bygningen mislykkedes.*gamle udgave/su);
  assert.doesNotMatch(toFailureText(full, 'command'), /Bygning|udgave/u);
});

test('JSON for machines is one line that can’t steer a terminal either, and says the same', () => {
  const value = { file: 'a\u001b[2J\u202e\n\u009b\u{e0001}', reason: 'Økonomi – «½»' };
  const json = renderJson(value);
  assert.doesNotMatch(json, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  assert.deepEqual(JSON.parse(json), value);
  assert.match(json, /Økonomi – «½»/u);
});

test('many warnings are counted by rule, the most frequent first, in Danish numbers', () => {
  const many = Array.from({ length: 1234 }, () => ({ ...WARNING, ruleId: 'heading-lost' }));
  assert.deepEqual(
    renderRuleCounts([WARNING, ...many]).map((line) => line.trim()),
    ['1.234 × heading-lost', '1 × title-differs'],
  );
});

const NONE = { created: [], changed: [], removed: [] };

test('at most twenty meetings are named, what went away first, and the rest counted', () => {
  const toIds = (count: number) => Array.from({ length: count }, (_, index) => `m${index}`);
  const changes = { created: toIds(30), changed: [], removed: ['gone'] };
  const lines = renderChangedMeetings({ meetings: changes }).map(stripVTControlCharacters);
  assert.equal(lines.length, 21);
  assert.deepEqual([lines[0], lines[1], lines.at(-1)], ['  − gone', '  + m0', '  … og 11 til']);
  const few = renderChangedMeetings({ meetings: { ...NONE, changed: toIds(21) } });
  assert.equal(few.length, 21, 'a line that counts one would be as long as the one');
});

test('a build that changes no page says so', () => {
  assert.match(renderChanges({ pages: NONE, meetings: NONE, items: NONE }), /Ingen ændringer/u);
});
