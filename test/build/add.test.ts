import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { addToFolder } from '../../src/add-copy.ts';
import { toDifference } from '../../src/add-difference.ts';
import { runCommand } from '../../src/run-command.ts';

const PROJECT = process.cwd();
const SEEDS = resolve('seeds');
const FIRST = '000_2ffb149da372fc3d.txt';
const CPR = '010190-1234';

/** A referat with one closed item whose text must stay where it is. */
const CLOSED = `REFERAT Økonomiudvalget d. 04-02-2019

Mødedato Mandag d. 04. februar 2019 kl. 09:00

Indholdsfortegnelse

Lukket: Køb af en ejendom.....\t3

Punkt 1: Lukket: Køb af en ejendom

Sagsfremstilling

Ejendommen koster 12 mio. kr.

Sælger hedder Fabian.
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arkiv-add-'));
  mkdirSync(join(folder, 'seeds'));
  copyFileSync(join(PROJECT, 'arkiv.config.ts'), join(folder, 'arkiv.config.ts'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(PROJECT);
  rmSync(folder, { recursive: true });
});

async function run(...args: readonly string[]): Promise<{ exitCode: number; said: string }> {
  const spies = (['log', 'error'] as const).map((name) => mock.method(console, name, () => {}));
  const exitCode = await runCommand(['add', ...args]).finally(() => mock.restoreAll());
  const calls = spies.flatMap((spy) => spy.mock.calls);
  return { exitCode, said: calls.map((call) => `${String(call.arguments)}\n`).join('') };
}

function readSeed(name: string): string {
  return readFileSync(join(SEEDS, name), 'utf8');
}

function write(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text);
  return name;
}

function listAdded(): readonly string[] {
  return readdirSync(join(folder, 'seeds')).sort();
}

test('a referat is copied byte for byte under its meeting’s id, and what was found in it is said', async () => {
  const bytes = Buffer.from(`\ufeff${readSeed(FIRST).replace(/\n/gu, '\r\n')}`, 'utf16le');
  const { exitCode, said } = await run(write('Møde 3 (ny).TXT', bytes));
  assert.equal(exitCode, 0, said);
  assert.deepEqual(listAdded(), ['2019-01-28-direktionen.txt']);
  assert.deepEqual(readFileSync(join(folder, 'seeds', '2019-01-28-direktionen.txt')), bytes);
  assert.match(said, /Møde +Direktionen, mandag den 28\. januar 2019 kl\. 12:30/u);
  assert.match(said, /Sted +Holbækvej 141 B, Kalundborg/u);
  assert.match(said, /8 punkter, 7 beslutninger, 4 bilag/u);
  assert.match(said, /2 lukkede punkter; de har ingen tekst/u);
  const warning = /^seeds\/2019-01-28-direktionen\.txt:167:1 {2}decision-without-heading /mu;
  assert.match(said, warning);
  assert.match(said, /1 fil tilføjet, 0 afvist/u);
});

test('with --kun-vis the same is said, and nothing is copied', async () => {
  const { exitCode, said } = await run('--kun-vis', join(SEEDS, FIRST));
  assert.equal(exitCode, 0);
  assert.match(said, /Kan lægges i seeds\/2019-01-28-direktionen\.txt/u);
  assert.deepEqual(listAdded(), []);
});

test('the same bytes, and the same text in another encoding, are refused and name the file that has them', async () => {
  copyFileSync(join(SEEDS, FIRST), join(folder, 'seeds', FIRST));
  const same = await run(join(SEEDS, FIRST));
  assert.equal(same.exitCode, 1);
  assert.match(same.said, /seeds\/000_2ffb149da372fc3d\.txt er den samme fil/u);
  const marked = await run(write('bom.txt', `\ufeff${readSeed(FIRST)}`));
  assert.equal(marked.exitCode, 1);
  assert.match(marked.said, /seeds\/000_2ffb149da372fc3d\.txt har den samme tekst/u);
  assert.deepEqual(listAdded(), [FIRST]);
});

test('another text of a meeting is refused with the lines that differ, until rettelser.json says that it is a correction', async () => {
  copyFileSync(join(SEEDS, FIRST), join(folder, 'seeds', FIRST));
  const text = readSeed(FIRST).replace('Godkendt.', 'Godkendt med bemærkninger.');
  const refused = await run(write('ny.txt', text));
  assert.equal(refused.exitCode, 1);
  assert.match(
    refused.said,
    /^ {2}- 94 {2}Godkendt\.\n {2}\+ 94 {2}Godkendt med bemærkninger\.$/mu,
  );
  assert.doesNotMatch(refused.said, /^ {2}[-+] +(?!94)\d/mu);
  assert.deepEqual(listAdded(), [FIRST]);
  const [correction = ''] = /\{"fil".*\}/u.exec(refused.said) ?? [];
  write('rettelser.json', `[${correction}]`);
  const accepted = await run('ny.txt');
  assert.equal(accepted.exitCode, 0, accepted.said);
  assert.match(accepted.said, /Rettet udgave: erstatter 000_2ffb149da372fc3d\.txt/u);
  assert.deepEqual(listAdded(), [FIRST, '2019-01-28-direktionen-rettet.txt']);
});

test('two meetings of a body on one day at different times are two, and names that are taken get a number', async () => {
  const text = readSeed(FIRST);
  const later = text.replace('kl. 12:30', 'kl. 15:00');
  const { exitCode } = await run(write('a.txt', text), write('b.txt', later));
  assert.equal(exitCode, 0);
  assert.deepEqual(listAdded(), ['2019-01-28-direktionen-2.txt', '2019-01-28-direktionen.txt']);
});

test('two files with one meeting on the same command line: the second is refused', async () => {
  const { exitCode, said } = await run(write('a.txt', CLOSED), write('b.txt', `${CLOSED}\n`));
  assert.equal(exitCode, 1);
  assert.match(said, /1 fil tilføjet, 1 afvist/u);
  assert.deepEqual(listAdded(), ['2019-02-04-oekonomiudvalget.txt']);
});

test('withheld text is counted and never shown, not where two editions differ in it either', async () => {
  const added = await run(write('a.txt', CLOSED));
  assert.equal(added.exitCode, 0);
  assert.match(added.said, /1 lukket punkt; 3 linjer holdes tilbage/u);
  const other = CLOSED.replace('Fabian', 'Gustav').replace('09:00', '09:00 - 10:00');
  const refused = await run(write('b.txt', other));
  assert.equal(refused.exitCode, 1);
  assert.match(refused.said, /\+ 3 {2}Mødedato/u);
  for (const secret of [/Fabian/u, /Gustav/u, /12 mio/u]) {
    assert.doesNotMatch(added.said + refused.said, secret);
  }
  const hidden = await run(write('c.txt', CLOSED.replace('Fabian', 'Gustav')));
  assert.match(hidden.said, /Forskellen står kun i linjer, der ikke vises/u);
});

test('a CPR number stops a file without being printed, in its name too', async () => {
  const text = `REFERAT Direktionen d. 04-02-2019\n\nOm ${CPR}.`;
  const { exitCode, said } = await run(write(`${CPR}.txt`, text));
  assert.equal(exitCode, 1);
  assert.match(said, /:3:4 {2}cpr-number/u);
  assert.doesNotMatch(said, /010190|1234/u);
  assert.deepEqual(listAdded(), []);
});

test('what is no referat, a link, and a file that is missing are refused, and the rest is added', async () => {
  symlinkSync(join(SEEDS, FIRST), join(folder, 'link.txt'));
  const { exitCode, said } = await run(
    write('brev.txt', 'Kære borger'),
    'link.txt',
    join(SEEDS, FIRST),
  );
  assert.equal(exitCode, 1);
  assert.match(said, /brev\.txt:1:1 {2}head-missing/u);
  assert.match(said, /link\.txt {2}undecodable {2}Kun almindelige filer/u);
  assert.match(said, /1 fil tilføjet, 2 afvist/u);
  assert.equal((await run('none.txt', 'brev.txt')).exitCode, 2);
  assert.equal((await run()).exitCode, 2);
  assert.equal((await run('--input', 'none', 'brev.txt')).exitCode, 2);
});

test('for programs the result is one JSON object; quietly only errors and the last line are said', async () => {
  const { said } = await run('--json', '--kun-vis', join(SEEDS, FIRST));
  const { files } = JSON.parse(said) as { files: readonly Record<string, unknown>[] };
  assert.deepEqual(
    [files[0]?.['id'], files[0]?.['items'], files[0]?.['outcome']],
    ['2019-01-28-direktionen', 8, { kind: 'addable', name: '2019-01-28-direktionen.txt' }],
  );
  assert.equal((await run('--quiet', join(SEEDS, FIRST))).said, '1 fil tilføjet, 0 afvist\n');
});

test('what is written is whole and never over something else, and leaves nothing beside it', () => {
  const target = join(folder, 'seeds');
  assert.equal(addToFolder(target, 'a.txt', Buffer.from('one')), 'a.txt');
  assert.equal(addToFolder(target, 'a.txt', Buffer.from('two')), 'a-2.txt');
  assert.equal(readFileSync(join(target, 'a.txt'), 'utf8'), 'one');
  assert.deepEqual(listAdded(), ['a-2.txt', 'a.txt']);
});

test('a difference has the fewest lines, with the numbers of their own text, and an end', () => {
  const before = ['a', 'b', 'c', 'd', 'e'].join('\n');
  assert.deepEqual(toDifference(before, ['a', 'x', 'b', 'c', 'e'].join('\n')).lines, [
    { sign: '+', line: 2, text: 'x' },
    { sign: '-', line: 4, text: 'd' },
  ]);
  const long = Array.from({ length: 3000 }, (_, index) => `linje ${index}`);
  const { lines, more } = toDifference(long.join('\n'), long.toReversed().join('\n'));
  assert.equal(lines.length, 12);
  assert.ok(more > 1000);
  assert.match(toDifference('a', `a ${CPR}`).lines[1]?.text ?? '', /^a \*+-\*+$/u);
});
