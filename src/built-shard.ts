import type { FilePack } from './file-pack.ts';

/** A shard of the index, made once and kept under a name that says what it was made from. */
export interface BuiltShard extends FilePack {
  /** Under `pagefind/`: `''` for the youngest, else its years, `2006-2012/`. */
  readonly folder: string;
  /** The same for the same files. */
  readonly key: string;
}
