import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { listNotes } from '../../src/archived-meeting.ts';
import { toPublishedMeeting, toVersion } from '../../src/complete-meeting.ts';
import { findPrivateContacts } from '../../src/contacts.ts';
import { findDuplicates } from '../../src/duplicates.ts';
import type { InputFile } from '../../src/input.ts';
import { readArchive } from '../../src/read-archive.ts';
import { type Correction, type Exception, matchExceptions, readReview } from '../../src/review.ts';
import { buildFile } from '../src/parsed.ts';

const SEED = readFileSync('seeds/000_2ffb149da372fc3d.txt', 'utf8');
const LINES = SEED.split('\n');
/** A line of an open item, 1-based; what is put there is published. */
const OPEN_LINE = LINES.findIndex((line) => line.startsWith('Resume og sagens baggrund')) + 3;
const CPR = '010190-1234';

const folder = mkdtempSync(join(tmpdir(), 'arkiv-review-'));
after(() => rmSync(folder, { recursive: true }));

function toFile(file: string, ...added: readonly string[]): InputFile {
  const text = LINES.with(OPEN_LINE - 1, added.join(' ')).join('\n');
  return { file, text, sha256: createHash('sha256').update(text).digest('hex') };
}

function read(file: InputFile, exceptions: readonly Exception[]) {
  const review = { exceptions, corrections: [] };
  return readArchive({ files: [file], problems: [] }, (name) => `seeds/${name}`, { review });
}

const except = (linje: number, regel: Exception['regel'], fil = 'a.txt') => ({
  fil,
  linje,
  regel,
  grund: 'Et kontonummer',
});

test('a reviewed exception lets a number through in its file and its line, and nowhere else', () => {
  const file = toFile('a.txt', `Konto ${CPR}`);
  const allowed = read(file, [except(OPEN_LINE, 'cpr-number')]);
  assert.equal(allowed.privacyStop, false);
  assert.deepEqual([...allowed.allowedNumbers], [CPR.replace('-', '')]);
  for (const wrong of [
    except(OPEN_LINE + 1, 'cpr-number'),
    except(OPEN_LINE, 'private-contact'),
    except(OPEN_LINE, 'cpr-number', 'b.txt'),
  ]) {
    const stopped = read(file, [wrong]);
    assert.equal(stopped.privacyStop, true);
    assert.equal(stopped.allowedNumbers.size, 0);
  }
});

test('an exception that nothing fits any more is a warning', () => {
  const { findings } = read(toFile('a.txt', 'Ingen numre'), [except(OPEN_LINE, 'cpr-number')]);
  assert.deepEqual(
    findings
      .filter(({ ruleId }) => ruleId === 'unused-exception')
      .map(({ file, line }) => [file, line]),
    [['seeds/a.txt', OPEN_LINE]],
  );
});

const SPELLINGS = [
  ['møde.txt', 'mo\u0308de.txt', false],
  ['å/é.txt', 'a\u030a/e\u0301.txt', true],
  ['2019/a.txt', '2019\\a.txt', true],
  ['a.txt', './a.txt', true],
  ['a.txt', 'A.txt', false],
  ['a.txt', 'b/a.txt', false],
] as const;

for (const [file, typed, isSame] of SPELLINGS) {
  test(`an exception for ${JSON.stringify(typed)} ${isSame ? 'is' : 'is not'} one for ${file}`, () => {
    const exception = except(1, 'cpr-number', typed);
    const { matched, missing } = matchExceptions([exception], [file, 'other.txt']);
    assert.deepEqual(
      matched.map(({ fil }) => fil),
      isSame ? [file] : [],
    );
    assert.deepEqual(missing, isSame ? [] : [exception]);
  });
}

test('an exception whose name fits two files lets neither through, unless it is one’s very name', () => {
  const files = ['\u00e9.txt', 'e\u0301.txt'];
  const { matched } = matchExceptions([except(1, 'cpr-number', 'e\u0301.txt')], files);
  assert.deepEqual(
    matched.map(({ fil }) => fil),
    ['e\u0301.txt'],
  );
  assert.equal(
    matchExceptions([except(1, 'cpr-number', './e\u0301.txt')], files).missing.length,
    1,
  );
});

const PRIVATE = [
  'jens.hansen@gmail.com',
  'Mobil: 20 12 34 56',
  'mobilnr. +45 20123456',
  'privat 59123456',
];
const OFFICIAL = [
  'kalundborg@kalundborg.dk',
  'tlf. 59 53 44 00',
  'kontakt@firma.dk',
  'mobilitet 2019 2020',
  '326-2018-294869',
];

test('a private address or number is found, an office’s is not', () => {
  for (const text of PRIVATE) assert.equal(findPrivateContacts(`Ring ${text}.`).length, 1, text);
  for (const text of OFFICIAL) assert.deepEqual(findPrivateContacts(`Ring ${text}.`), [], text);
});

test('a private address warns with its place and without itself; an exception silences it', () => {
  const file = toFile('a.txt', 'Skriv til jens.hansen@gmail.com');
  const { findings, privacyStop } = read(file, []);
  const found = findings.filter(({ ruleId }) => ruleId === 'private-contact');
  assert.deepEqual(
    found.map((it) => [it.file, it.line, it.column, it.severity]),
    [['seeds/a.txt', OPEN_LINE, 11, 'warning']],
  );
  assert.doesNotMatch(JSON.stringify(found), /gmail/u);
  assert.equal(privacyStop, false);
  const silenced = read(file, [except(OPEN_LINE, 'private-contact')]);
  assert.deepEqual(
    silenced.findings.filter(({ ruleId }) => /private|unused/u.test(ruleId)),
    [],
  );
});

test('no seed has a private address or number', () => {
  assert.deepEqual(findPrivateContacts(SEED), []);
});

const OLD = buildFile({ file: 'a.txt', text: 'gammel' });
const NEW = buildFile({ file: 'b.txt', text: 'ny' });
const CORRECTION = { fil: 'b.txt', erstatter: 'a.txt', grund: 'Forkert beløb i punkt 2.' };

test('a corrected edition replaces the earlier one, and its meeting says so', () => {
  const { files, messages } = findDuplicates([OLD, NEW], [CORRECTION]);
  assert.deepEqual(
    files.map(({ file }) => file),
    ['b.txt'],
  );
  const reason = 'Rettet udgave: erstatter a.txt. Forkert beløb i punkt 2.';
  const message = { ruleId: 'duplicate-meeting', severity: 'warning', reason } as const;
  assert.deepEqual(messages, [{ file: 'b.txt', ...message }]);
  assert.deepEqual(files[0]?.meeting.notes, [message]);
});

test('a corrected edition says so also where the earlier one is gone', () => {
  const { files } = findDuplicates([NEW], [CORRECTION]);
  assert.equal(files[0]?.meeting.notes?.length, 1);
});

test('a corrected edition says so before what is odd in its own text, and another reason is another version', () => {
  const files = [toFile('a.txt', 'gammel'), toFile('b.txt', 'ny')];
  const readBoth = (corrections: readonly Correction[]) => {
    const options = { review: { exceptions: [], corrections } };
    const { archive } = readArchive({ files, problems: [] }, (name) => name, options);
    assert.equal(archive.meetings.length, 1);
    return archive.meetings[0] ?? assert.fail();
  };
  const own = readBoth([]);
  assert.notEqual(own.messages.length, 0);
  const corrected = readBoth([CORRECTION]);
  const [note, ...others] = corrected.messages;
  assert.match(note?.reason ?? '', /Forkert beløb i punkt 2/u);
  assert.deepEqual(others, own.messages);
  assert.deepEqual(listNotes(corrected), [note]);
  assert.deepEqual(listNotes(toPublishedMeeting(corrected)), [note]);
  const otherwise = readBoth([{ ...CORRECTION, grund: 'Forkert dato' }]);
  assert.notEqual(toVersion(otherwise), toVersion(corrected));
});

test('a third edition that no correction names is still an error', () => {
  const third = buildFile({ file: 'c.txt', text: 'en tredje' });
  const { files, messages } = findDuplicates([OLD, NEW, third], [CORRECTION]);
  assert.deepEqual(
    files.map(({ file }) => file),
    ['b.txt'],
  );
  assert.deepEqual(
    messages.map(({ file, severity }) => [file, severity]),
    [
      ['c.txt', 'error'],
      ['b.txt', 'warning'],
    ],
  );
});

test('a correction of another meeting replaces nothing and warns', () => {
  const other = buildFile({ file: 'b.txt', date: '2019-02-04' });
  const { files, messages } = findDuplicates([OLD, other], [CORRECTION]);
  assert.equal(files.length, 2);
  assert.match(messages[0]?.reason ?? '', /et andet møde/u);
});

test('editions that replace each other, or themselves, replace nothing: the meeting stays, and each file is named', () => {
  const back = { fil: 'a.txt', erstatter: 'b.txt', grund: 'Fejl' };
  const self = { fil: 'a.txt', erstatter: 'a.txt', grund: 'Fejl' };
  const third = { ...NEW, file: 'c.txt' };
  for (const [corrections, warned] of [
    [
      [CORRECTION, back],
      ['a.txt', 'b.txt'],
    ],
    [[self], ['a.txt']],
  ] as const) {
    const { files, messages } = findDuplicates([OLD, NEW, third], corrections);
    assert.deepEqual(
      files.map(({ file }) => file),
      ['a.txt'],
    );
    const told = messages.filter(({ reason }) => reason.includes('det modsatte'));
    assert.deepEqual(told.map(({ file }) => file).sort(), warned);
    const left = messages.filter(({ severity }) => severity === 'error').map(({ file }) => file);
    assert.deepEqual(left, ['b.txt', 'c.txt']);
  }
});

const WRONG = [
  ['undtagelser.json', '{'],
  ['undtagelser.json', '[{"fil":"a.txt","linje":1,"regel":"cpr-number"}]'],
  ['undtagelser.json', '[{"fil":"a.txt","linje":0,"regel":"cpr-number","grund":"x"}]'],
  ['undtagelser.json', '[{"fil":"a.txt","linje":1,"regel":"alt","grund":"x"}]'],
  ['rettelser.json', '[{"fil":"a.txt","erstatter":"b.txt","grund":" "}]'],
] as const;

for (const [name, text] of WRONG) {
  test(`${name} that holds ${text} is wrong use, and the message names the file`, () => {
    writeFileSync(join(folder, name), text);
    assert.throws(() => readReview(join(folder, 'arkiv.config.ts')), {
      name: 'StopError',
      exitCode: 2,
      message: new RegExp(name, 'u'),
    });
    rmSync(join(folder, name));
  });
}

test('without the two files nothing is excepted and nothing corrected', () => {
  assert.deepEqual(readReview(join(folder, 'arkiv.config.ts')), {
    exceptions: [],
    corrections: [],
  });
});
