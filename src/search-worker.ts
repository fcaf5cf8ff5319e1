import { type ShardSource, writeShard } from './search-write.ts';

/** A process that writes one shard, with a Pagefind process of its own; it ends with the one that started it. */
const end = () => process.exit(1);
process.once('disconnect', end);
process.once('message', async (source: ShardSource) => {
  await writeShard(source);
  const { close } = await import('pagefind');
  await close();
  process.off('disconnect', end);
  process.disconnect();
});
