import { forkProgram } from './fork-program.ts';
import type { ShardSource } from './search-write.ts';

/** Pagefind uses one core for an index. */
const MOST_AT_ONCE = 2;

/** Writes shards beside the work of this process, each in a process and with a Pagefind of its own, two at a time. */
export function buildShardProcesses(): (toSource: () => ShardSource) => Promise<void> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (toSource) => {
    if (running === MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      await writeInProcess(toSource());
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

function writeInProcess(source: ShardSource): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = forkProgram('search-worker', [], { serialization: 'advanced' });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${source.folder}: the process that wrote it ended with ${code}`));
    });
    child.send(source);
  });
}
