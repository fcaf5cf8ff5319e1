import { setFlagsFromString } from 'node:v8';

/** From so many on other processes are busy beside this one: threads that help to clear its memory would wait for a core. */
const SHARED = 500;
/** Below this even a heap of mostly garbage stays far from 2 GB. */
const LARGE = 2000;
/** How much the heap may grow over what is in use before it is cleared; Node by itself lets it grow threefold and more, which ends above 2 GB. */
const GROWING_PERCENT = 40;
/** How a process is started that has much to do, as `npm run build` is: the more room for what is young, the less often it is cleared. */
export const MUCH_WORK = ['--max-semi-space-size=64'];
/** How many times as large that room becomes when it is full; until then it stays as `holdMemory` has it. */
const GROWTH = 4;

/** How a build with many new referater clears its memory: by itself, and a large one more often, a fiftieth slower and far from 2 GB. */
export function prepareMemory(newCount: number): void {
  if (newCount >= SHARED) {
    setFlagsFromString('--no-parallel-scavenge');
    setFlagsFromString(`--semi-space-growth-factor=${GROWTH}`);
  }
  if (newCount >= LARGE) setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
}
