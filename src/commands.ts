import type { Arguments } from './arguments.ts';

/** One command: what it accepts, and how it runs to an exit code. */
export interface Command {
  readonly options: ReadonlyMap<string, 'string' | 'boolean'>;
  readonly takesFiles: boolean;
  /** Whether at least one must be named. */
  readonly needsFiles?: boolean;
  readonly run: (args: Arguments) => Promise<number>;
}

const FOLDERS = [
  ['input', 'string'],
  ['config', 'string'],
] as const;
const REPORTING = [
  ['strict', 'boolean'],
  ['quiet', 'boolean'],
  ['json', 'boolean'],
] as const;

/** Every command by its name. Each is loaded when it runs, so that wrong use is answered at once. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    'build',
    {
      options: new Map([...FOLDERS, ['output', 'string'], ...REPORTING]),
      takesFiles: false,
      run: async (args) => (await import('./build-command.ts')).runBuild(args),
    },
  ],
  [
    'check',
    {
      options: new Map([...FOLDERS, ...REPORTING, ['forklar', 'string']]),
      takesFiles: true,
      run: async (args) => (await import('./check-command.ts')).runCheck(args),
    },
  ],
  [
    'add',
    {
      options: new Map([
        ...FOLDERS,
        ['kun-vis', 'boolean'],
        ['quiet', 'boolean'],
        ['json', 'boolean'],
      ]),
      takesFiles: true,
      needsFiles: true,
      run: async (args) => (await import('./add-command.ts')).runAdd(args),
    },
  ],
  [
    'parse',
    {
      options: new Map(),
      takesFiles: true,
      needsFiles: true,
      run: async (args) => (await import('./parse-command.ts')).runParse(args),
    },
  ],
  [
    'start',
    {
      options: new Map([...FOLDERS, ['port', 'string']]),
      takesFiles: false,
      run: async (args) => (await import('./start-command.ts')).runStart(args),
    },
  ],
]);
