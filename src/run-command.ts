import { parseArgs } from 'node:util';
import { type Arguments, COMMANDS, type Command, DEFAULTS } from './commands.ts';
import { escapeLines, toFailureText } from './report.ts';
import { StopError } from './stop-error.ts';
import { cliText } from './text.ts';

/** Runs one command line to its exit code: see the data contract for what each number means. */
export async function runCommand([name, ...args]: readonly string[]): Promise<number> {
  try {
    const command = name === undefined ? undefined : COMMANDS.get(name);
    if (command === undefined) throw toUsageError(toCommandProblem(name));
    return await command.run(readArguments(command, args));
  } catch (error) {
    const known = error instanceof StopError;
    console.error(escapeLines(known ? error.message : toFailureText(error)));
    return known ? error.exitCode : 3;
  }
}

/** The options and files of a command. Throws a StopError (2) that names the first one that is wrong. */
function readArguments(command: Command, args: readonly string[]): Arguments {
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
    if (token.kind === 'option') throwIfWrong(command, token);
  }
  const [first] = positionals;
  if (first !== undefined && !command.takesFiles) {
    throw toUsageError(cliText.needlessArgument(first));
  }
  const texts = Object.entries(values).filter(([, value]) => typeof value === 'string');
  return {
    ...DEFAULTS,
    ...Object.fromEntries(texts),
    strict: values['strict'] === true,
    files: positionals,
  };
}

function throwIfWrong(
  command: Command,
  token: {
    readonly name: string;
    readonly rawName: string;
    readonly value?: string | undefined;
    readonly inlineValue?: boolean | undefined;
  },
): void {
  const { name, rawName, value, inlineValue } = token;
  const type = command.options.get(name);
  if (type === undefined) throw toUsageError(cliText.unknownOption(rawName));
  if (type === 'boolean' && inlineValue) throw toUsageError(cliText.needlessValue(rawName));
  const isNext = !inlineValue && value?.startsWith('-');
  if (type === 'string' && (!value || isNext)) throw toUsageError(cliText.missingValue(rawName));
}

function toCommandProblem(name: string | undefined): string {
  return name === undefined ? cliText.noCommand : cliText.unknownCommand(name);
}

function toUsageError(problem: string): StopError {
  return new StopError(2, `${problem}\n\n${cliText.usage}`);
}
