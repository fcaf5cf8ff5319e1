import { dirname, join } from 'node:path';
import type { Arguments } from './arguments.ts';
import { type Config, readConfig } from './config.ts';
import { startSite } from './start.ts';
import { StopError } from './stop-error.ts';
import { cliText } from './text.ts';

const DEFAULT_PORT = 8080;

/** Builds, serves and watches until the process is told to stop. */
export async function runStart({ input, config, port }: Arguments): Promise<number> {
  await startSite({
    input,
    config,
    beside: await findBeside(config),
    port: port === undefined ? DEFAULT_PORT : toPort(port),
    exactPort: port !== undefined,
  });
  return 0;
}

/** The files that the build reads besides the referater. A config with errors names none: the build says what is wrong. */
async function findBeside(config: string): Promise<readonly string[]> {
  const { kle, aliases } = await readConfig(config).catch((): Partial<Config> => ({}));
  const reviewed = ['undtagelser.json', 'rettelser.json'].map((name) =>
    join(dirname(config), name),
  );
  return [...reviewed, kle, aliases].filter((path) => path !== undefined);
}

function toPort(value: string): number {
  const port = /^\d{1,5}$/u.test(value) ? Number(value) : 0;
  if (port < 1 || port > 65535) throw new StopError(2, cliText.badPort(value));
  return port;
}
