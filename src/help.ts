import { COMMANDS } from './commands.ts';
import { helpText } from './text.ts';

/** What `--help` says: of one command, or, without a name, how each is called. */
export function renderHelp(name?: string): string {
  if (name === undefined) return [helpText.title, '', renderUsage(), '', helpText.more].join('\n');
  const parts = [renderUsage(name), helpText.commands[name]?.about, renderOptions(name)];
  return parts.filter((part) => part !== undefined).join('\n\n');
}

/** How a command is called, on one line; without a name, how each is. */
export function renderUsage(name?: string): string {
  const names = name === undefined ? [...COMMANDS.keys()] : [name];
  return [helpText.usage, ...names.map((each) => `  ${renderCall(each)}`)].join('\n');
}

/** `npm run check -- [--strict] [FIL…]` */
function renderCall(name: string): string {
  const { call = '', files = '' } = helpText.commands[name] ?? {};
  const options = listOptions(name).map((option) => `[${renderOption(option)}]`);
  return [call, ...options, files].filter((part) => part !== '').join(' ');
}

function renderOptions(name: string): string {
  const options = [...listOptions(name), 'help'];
  const width = Math.max(...options.map((option) => renderOption(option).length));
  const lines = options.map((option) => {
    const [, meaning = ''] = helpText.optionTexts[option] ?? [];
    return `  ${renderOption(option).padEnd(width)}  ${meaning}`;
  });
  return [helpText.options, ...lines].join('\n');
}

function renderOption(option: string): string {
  const [value = ''] = helpText.optionTexts[option] ?? [];
  return `--${option} ${value}`.trim();
}

function listOptions(name: string): readonly string[] {
  return [...(COMMANDS.get(name)?.options.keys() ?? [])];
}
