import type { Arguments } from './commands.ts';
import { startSite } from './start.ts';
import { StopError } from './stop-error.ts';
import { cliText } from './text.ts';

const DEFAULT_PORT = 8080;

/** Builds, serves and watches until the process is told to stop. */
export async function runStart({ input, config, port }: Arguments): Promise<number> {
  await startSite({
    input,
    config,
    port: port === undefined ? DEFAULT_PORT : toPort(port),
    exactPort: port !== undefined,
  });
  return 0;
}

function toPort(value: string): number {
  const port = /^\d{1,5}$/u.test(value) ? Number(value) : 0;
  if (port < 1 || port > 65535) throw new StopError(2, cliText.badPort(value));
  return port;
}
