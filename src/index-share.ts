import { forkProgram } from './fork-program.ts';
import type { InputFile } from './input.ts';
import { toKey } from './key.ts';
import type { PlacedShard } from './place-shard.ts';
import { MUCH_WORK } from './prepare-memory.ts';
import type { SiteInput } from './read-site.ts';

/** The search index in the hands of a process beside this one: both cores have something to do. */
export interface IndexShare {
  /**
   * Waits until the process has ended. What it has made lies in the index's store and in the tree; the rest is made later. Throws what
   * `onShard` has thrown.
   */
  finish(): Promise<void>;
  /** Ends the process, whatever it does. */
  close(): void;
}

/** What the process begins with; plain data, and little: what is long isn't sent before this process has time for it. */
export interface ShareSetup extends SiteInput {
  /** The folder of the readings, which says which files there are, and what they were made by. */
  readonly store: { readonly folder: string; readonly version: string };
  /** What the store must say of them, as `toFilesKey`: a build of another output may have put others away meanwhile. */
  readonly filesKey: string;
  /** The tree that is being made. */
  readonly folder: string;
  /** The index's store. */
  readonly shards: string;
  /** The version of the program. */
  readonly code: string;
}

/** Below this many meetings a second process costs more than it does. */
const FEWEST_MEETINGS = 500;

/** The same for the same files with the same bytes, in the same order. */
export function toFilesKey(files: readonly Pick<InputFile, 'file' | 'sha256'>[]): string {
  return toKey(files.flatMap(({ file, sha256 }) => [file, sha256]));
}

/** Whether a process beside pays for an archive that is made from the beginning. */
export function isWorthSharing({ meetings }: { readonly meetings: readonly unknown[] }): boolean {
  return meetings.length >= FEWEST_MEETINGS;
}

/** Starts the process. `onShard` is called for each shard that it has placed, whenever this one can listen. */
export function openIndexShare(
  setup: ShareSetup,
  onShard: (shard: PlacedShard) => void,
): IndexShare {
  const child = forkProgram('search-process', [], {
    execArgv: MUCH_WORK,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let failure: { readonly error: unknown } | undefined;
  const ended = new Promise<void>((resolve) => {
    // What it has told may come in after its end.
    child.once('exit', () => (child.connected ? child.once('disconnect', resolve) : resolve()));
    child.on('error', () => resolve());
  });
  child.on('message', (shard) => {
    try {
      onShard(shard as PlacedShard);
    } catch (error) {
      failure ??= { error };
    }
  });
  child.send(setup);
  return {
    finish: async () => {
      await ended;
      if (failure !== undefined) throw failure.error;
    },
    close: () => {
      child.kill();
    },
  };
}
