import { setFlagsFromString } from 'node:v8';

/** From so many on other processes are busy beside this one: threads that help to clear its memory would wait for a core. */
const SHARED = 500;
/** Below this even a heap of mostly garbage stays far from 2 GB. */
const LARGE = 2000;
/** How much the heap may grow over what is in use before it is cleared; Node by itself lets it grow threefold and more. */
const GROWING_PERCENT = 20;

/** How a build with many new referater clears its memory: by itself, and a large one more often, a tenth slower and half as large. */
export function prepareMemory(newCount: number): void {
  if (newCount >= SHARED) setFlagsFromString('--no-parallel-scavenge');
  if (newCount >= LARGE) setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
}
