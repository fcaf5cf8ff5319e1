import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltShard } from './built-shard.ts';
import { INDEX } from './shard-files.ts';

/** A shard whose files lie in a tree; plain data. */
export interface PlacedShard extends Pick<BuiltShard, 'folder' | 'key'> {
  readonly files: readonly string[];
}

/** Writes all files of a shard into a tree that hasn't got it yet. */
export function placeShard(tree: string, shard: BuiltShard): PlacedShard {
  const { folder, key } = shard;
  const home = join(tree, INDEX, folder);
  const files = shard.listFiles();
  for (const within of new Set(files.map(dirname))) {
    mkdirSync(join(home, within), { recursive: true });
  }
  for (const file of files) writeFileSync(join(home, file), shard.readFile(file));
  return { folder, key, files };
}
