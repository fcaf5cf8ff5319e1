import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { COMMANDS } from '../../src/commands.ts';
import { renderHelp } from '../../src/help.ts';
import { runCommand } from '../../src/run-command.ts';
import { helpText } from '../../src/text.ts';

/** The exit code of a command line, and what it said on each stream. */
async function run(args: readonly string[]) {
  const said = { log: '', error: '' };
  for (const name of ['log', 'error'] as const) {
    mock.method(console, name, (text: string) => {
      said[name] += `${text}\n`;
    });
  }
  const exitCode = await runCommand(args).finally(() => mock.restoreAll());
  return { exitCode, ...said };
}

for (const [name, command] of COMMANDS) {
  test(`${name} --help says in Danish how it is called, what it does, and what each option means`, async () => {
    for (const option of ['--help', '-h']) {
      const { exitCode, log, error } = await run([name, option]);
      assert.deepEqual([exitCode, error], [0, '']);
      assert.match(log, new RegExp(`^Brug:\\n  npm (?:run )?(?:--silent )?${name}`, 'u'));
      assert.ok(log.includes(helpText.commands[name]?.about ?? assert.fail(name)));
      for (const known of command.options.keys()) {
        assert.match(log, new RegExp(`^  --${known}\\b.*  \\p{Ll}.+$`, 'mu'), known);
      }
      assert.ok(
        log.split('\n').every((line) => line.length <= 110),
        'it fits in a window',
      );
    }
  });
}

test('help without a command names each of them', async () => {
  for (const args of [['--help'], ['-h'], ['nothing', '--help']]) {
    const { exitCode, log } = await run(args);
    assert.equal(exitCode, 0);
    for (const name of COMMANDS.keys())
      assert.ok(log.includes(helpText.commands[name]?.call ?? '?'));
  }
  assert.equal(renderHelp(), renderHelp(undefined));
});

const NEAR_MISSES: readonly (readonly [args: readonly string[], meant: string | undefined])[] = [
  [['biuld'], 'build'],
  [['strat'], 'start'],
  [['chek'], 'check'],
  [['xyzzy'], undefined],
  [['build', '--outptu', 'x'], '--output'],
  [['build', '--out', 'x'], '--output'],
  [['build', '--qiet'], '--quiet'],
  [['build', '--hlep'], '--help'],
  [['build', '--zzzzzzz'], undefined],
];

test('a word that is nearly right is answered with the right one, another with none', async () => {
  for (const [args, meant] of NEAR_MISSES) {
    const { exitCode, error } = await run(args);
    assert.equal(exitCode, 2);
    assert.equal(/Mente du (?<word>\S+)\?/u.exec(error)?.groups?.['word'], meant, args.join(' '));
  }
});

test('wrong use of a command shows how that one is called, and not the others', async () => {
  const { error } = await run(['build', '--zzz']);
  assert.match(error, /npm run build -- /u);
  assert.doesNotMatch(error, /npm start/u);
});

test('a program that asks for JSON gets an object though the command is used wrongly', async () => {
  const { exitCode, log } = await run(['check', '--json', '--zzz']);
  assert.equal(exitCode, 2);
  assert.match(JSON.parse(log).problem, /Ukendt valgmulighed: --zzz/u);
});
