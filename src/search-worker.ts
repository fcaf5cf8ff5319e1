import { constants, setPriority } from 'node:os';
import { type ShardSource, writeShard } from './search-write.ts';

/** A process that writes one shard, with a Pagefind process of its own; it ends with the one that started it. */
// The process that started it has more to do than this one, and Pagefind's takes the same.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const end = () => process.exit(1);
process.once('disconnect', end);
process.once('message', async (source: ShardSource) => {
  await writeShard(source);
  const { close } = await import('pagefind');
  await close();
  process.off('disconnect', end);
  process.disconnect();
});
