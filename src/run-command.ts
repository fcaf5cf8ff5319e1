import { parseArgs, styleText } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import type { Arguments } from './arguments.ts';
import { COMMANDS, type Command } from './commands.ts';
import { DEFAULTS } from './defaults.ts';
import { escapeLines, renderJson } from './escape-terminal.ts';
import { toFailureText } from './failure.ts';
import { renderHelp, renderUsage } from './help.ts';
import { StopError } from './stop-error.ts';
import { cliText } from './text.ts';

/** Runs one command line to its exit code: see the data contract for what each number means. */
export async function runCommand([name, ...args]: readonly string[]): Promise<number> {
  const command = name === undefined ? undefined : COMMANDS.get(name);
  try {
    if (isHelpWanted([name, ...args])) {
      console.log(renderHelp(command && name));
      return 0;
    }
    if (command === undefined) throw toUsageError(toCommandProblem(name));
    return await command.run(readArguments(command, args, name));
  } catch (error) {
    const known = error instanceof StopError;
    const isBuild = name === 'build' || name === 'start';
    const problem = known ? error.message : toFailureText(error, isBuild ? 'build' : 'command');
    const [first = '', ...rest] = escapeLines(problem).split('\n');
    console.error([styleText('red', first, { stream: process.stderr }), ...rest].join('\n'));
    // A program that asked for an object gets one whatever happens.
    if (command?.options.has('json') && args.includes('--json')) {
      console.log(renderJson({ problem }));
    }
    return known ? error.exitCode : 3;
  }
}

function isHelpWanted(args: readonly (string | undefined)[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

/** The options and files of a command. Throws a StopError (2) that names the first one that is wrong. */
function readArguments(command: Command, args: readonly string[], name = ''): Arguments {
  const options = Object.fromEntries([...command.options].map(([name, type]) => [name, { type }]));
  // Not strict: Node's own complaints are in English.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  for (const token of tokens) {
    const problem = token.kind === 'option' ? toOptionProblem(command, token) : undefined;
    if (problem !== undefined) throw toUsageError(problem, name);
  }
  const [first] = positionals;
  if (first !== undefined && !command.takesFiles) {
    throw toUsageError(cliText.needlessArgument(first), name);
  }
  if (first === undefined && command.needsFiles) throw toUsageError(cliText.noFiles, name);
  const texts = Object.entries(values).filter(([, value]) => typeof value === 'string');
  return {
    ...DEFAULTS,
    ...Object.fromEntries(texts),
    strict: values['strict'] === true,
    quiet: values['quiet'] === true,
    json: values['json'] === true,
    onlyShow: values['kun-vis'] === true,
    files: positionals,
  };
}

function toOptionProblem(
  command: Command,
  token: {
    readonly name: string;
    readonly rawName: string;
    readonly value?: string | undefined;
    readonly inlineValue?: boolean | undefined;
  },
): string | undefined {
  const { name, rawName, value, inlineValue } = token;
  const type = command.options.get(name);
  if (type === undefined) {
    const known = [...command.options.keys(), 'help'].map((option) => `--${option}`);
    return withSuggestion(cliText.unknownOption(rawName), rawName, known);
  }
  if (type === 'boolean' && inlineValue) return cliText.needlessValue(rawName);
  const isNext = !inlineValue && value?.startsWith('-');
  return type === 'string' && (!value || isNext) ? cliText.missingValue(rawName) : undefined;
}

function toCommandProblem(name: string | undefined): string {
  if (name === undefined) return cliText.noCommand;
  return withSuggestion(cliText.unknownCommand(name), name, [...COMMANDS.keys()]);
}

/** The problem, and the known word that was probably meant: two wrong letters, or the word's own beginning. */
function withSuggestion(problem: string, word: string, known: readonly string[]): string {
  const near =
    known.find((each) => word.length > 3 && each.startsWith(word)) ?? closest(word, known);
  const isNear = near.startsWith(word) || distance(word, near) <= 2;
  return isNear ? cliText.suggestion(problem, near) : problem;
}

function toUsageError(problem: string, name?: string): StopError {
  return new StopError(2, `${problem}\n\n${renderUsage(name)}`);
}
