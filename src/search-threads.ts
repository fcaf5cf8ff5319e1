import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ShardSource } from './search-write.ts';

/** Pagefind uses one core for each index; with more at a time they would only wait for each other. */
const MOST_THREADS = Math.min(2, availableParallelism());

/** Writes shards beside the work of this thread, each in a thread and a Pagefind process of its own, two at a time. */
export function buildShardThreads(): (source: ShardSource) => Promise<void> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (source) => {
    if (running === MOST_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      await writeInThread(source);
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

function writeInThread(workerData: ShardSource): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the thread of a search shard ended with ${code}`));
    });
  });
}
