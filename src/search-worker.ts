import { parentPort, workerData } from 'node:worker_threads';
import { type ShardSource, writeShard } from './search-write.ts';

/** Writes one shard in a thread of its own, with a Pagefind process of its own. */
const source = workerData as ShardSource;
await writeShard(source);
const { close } = await import('pagefind');
await close();
parentPort?.postMessage('done');
