import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much more than after the last time must be in use: in a large archive clearing takes half a second. */
const GROWTH = 1.2;

/**
 * A function that clears the memory of what isn't used any more, where that has become much: to be called where nobody
 * waits. Otherwise it is cleared in the middle of a save, and grows meanwhile.
 */
export function buildClearMemory(): () => void {
  setFlagsFromString('--expose-gc');
  const clear: () => void = runInNewContext('gc');
  let last = 0;
  return () => {
    if (process.memoryUsage().heapUsed < last * GROWTH) return;
    clear();
    last = process.memoryUsage().heapUsed;
  };
}
