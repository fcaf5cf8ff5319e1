/** A command line that has been checked: options as the user wrote them, defaults filled in. */
export interface Arguments {
  readonly input: string;
  readonly output?: string;
  readonly config: string;
  readonly port?: string;
  readonly strict: boolean;
  /** The rule that `check` explains. */
  readonly forklar?: string;
  readonly files: readonly string[];
}

/** One command: what it accepts, and how it runs to an exit code. */
export interface Command {
  readonly options: ReadonlyMap<string, 'string' | 'boolean'>;
  readonly takesFiles: boolean;
  readonly run: (args: Arguments) => Promise<number>;
}

/** What is read where the user names nothing else. */
export const DEFAULTS = { input: 'seeds', config: 'arkiv.config.ts' } as const;

const FOLDERS = [
  ['input', 'string'],
  ['config', 'string'],
] as const;

/** Every command by its name. Each is loaded when it runs, so that wrong use is answered at once. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    'build',
    {
      options: new Map([...FOLDERS, ['output', 'string'], ['strict', 'boolean']]),
      takesFiles: false,
      run: async (args) => (await import('./build-command.ts')).runBuild(args),
    },
  ],
  [
    'check',
    {
      options: new Map<string, 'string' | 'boolean'>([
        ['strict', 'boolean'],
        ['forklar', 'string'],
      ]),
      takesFiles: true,
      run: async (args) => (await import('./check-command.ts')).runCheck(args),
    },
  ],
  [
    'parse',
    {
      options: new Map(),
      takesFiles: true,
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
