import type { Config } from './config.ts';
import type { InputFile } from './input.ts';
import { type FileReading, readReferat } from './read-file.ts';
import type { ReadingStore } from './reading-store.ts';
import { openSharedWork } from './shared-work.ts';

/** What a file is read with. */
export interface ReadingSetup {
  readonly closedItems: Config['closedItems'];
}

/** What is needed of a file to read it. */
export type FileToRead = Pick<InputFile, 'file' | 'sha256' | 'text'>;

/**
 * Reads the files that a store doesn't know into it, with both cores where they are many. `onFile` is called for each
 * file, known or not.
 */
export async function readNewFiles(
  files: readonly InputFile[],
  closedItems: Config['closedItems'],
  store: ReadingStore,
  onFile: () => void = () => {},
): Promise<void> {
  const fresh = new Map<string, InputFile>();
  for (const file of files) {
    const { sha256 } = file;
    if (store.getOutline(sha256) !== undefined || fresh.has(sha256)) onFile();
    else fresh.set(sha256, file);
  }
  const work = openSharedWork<ReadingSetup, FileToRead, FileReading>({
    program: 'reading-process',
    toSetup: () => ({ closedItems }),
    open: () => openReading({ closedItems }),
    ahead: 24,
    fewest: 150,
    onResult: ({ sha256 }, reading) => {
      store.add(sha256, reading);
      onFile();
    },
  });
  try {
    work.push([...fresh.values()].map(({ file, sha256, text }) => ({ file, sha256, text })));
    await work.finish();
  } finally {
    work.close();
  }
}

/** Reads one file after the other, here or in a process beside. */
export function openReading({ closedItems }: ReadingSetup): (file: FileToRead) => FileReading {
  return (file) => readReferat(file, closedItems);
}
