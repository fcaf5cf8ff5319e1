import type { ChildProcess } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { forkProgram } from './fork-program.ts';
import { MUCH_WORK } from './prepare-memory.ts';

/** Work of many small parts, done in this process and, where there is much of it, in one beside it. */
export interface SharedWork<Part> {
  /** Adds parts: the process beside begins with them at once, and this one too where the work has been waited for before. */
  push(parts: readonly Part[]): void;
  /** Takes part in the work until all of it is done, from now on with nothing else to do. Throws what a part throws. */
  finish(): Promise<void>;
  /** Ends the process beside; nothing more may be pushed. */
  close(): void;
}

/** What is done, where, and what becomes of it. */
export interface WorkKind<Setup, Part, Result> {
  /** The file that the process beside runs, by its name: it calls `serveWork`. */
  readonly program: string;
  /** All that the process beside needs; plain data. */
  readonly toSetup: () => Setup;
  /** Asked for when there is something to do here: makes the same of a part as the process beside. */
  readonly open: () => (part: Part) => Result;
  /** Called for each part, in no particular order. */
  readonly onResult: (part: Part, result: Result) => void;
  /** How many parts the process beside is given ahead as long as this one has something else to do. */
  readonly ahead: number;
  /** Below this another process costs more than it does. */
  readonly fewest: number;
}

/** So many parts go to the process beside at once. */
const BATCH = 12;
/** It is given no more ahead where both take part, so that both end at the same time. */
const FEW = 2 * BATCH;

/** Work that each process takes the next parts of as soon as it is done with the last. */
export function openSharedWork<Setup, Part, Result>(
  kind: WorkKind<Setup, Part, Result>,
): SharedWork<Part> {
  const waiting: Part[] = [];
  /** How many of them were taken from the beginning: taking them out of the list would move all the others each time. */
  let taken = 0;
  const underWay: Part[] = [];
  let doHere: ((part: Part) => Result) | undefined;
  let beside: ChildProcess | undefined;
  let isGivenUp = false;
  let isFree = false;
  let running: Promise<void> | undefined;
  let failure: { readonly error: unknown } | undefined;
  let tell = (): void => {};

  const hand = (): void => {
    if (beside === undefined) return;
    const ahead = isFree ? FEW : kind.ahead;
    while (waiting.length > taken && underWay.length <= ahead - BATCH) {
      // From the end: this process takes them from the beginning.
      const parts = waiting.splice(Math.max(taken, waiting.length - BATCH));
      underWay.push(...parts);
      beside.send(parts);
    }
  };
  const openBeside = (): ChildProcess => {
    const child = forkProgram(kind.program, [], {
      execArgv: MUCH_WORK,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('message', (results) => {
      try {
        for (const result of results as readonly Result[]) {
          kind.onResult(underWay.shift() as Part, result);
        }
      } catch (error) {
        // A full disk, for one: it is told where somebody waits for the work.
        failure ??= { error };
      }
      hand();
      tell();
    });
    // What it leaves undone is done here, and what is wrong with a part is said here.
    const giveUp = (): void => {
      if (child !== beside) return;
      isGivenUp = true;
      beside = undefined;
      waiting.push(...underWay.splice(0));
      tell();
    };
    child.once('exit', giveUp);
    child.on('error', giveUp);
    child.send(kind.toSetup() as object);
    return child;
  };
  const isLeft = (): boolean => waiting.length > taken || underWay.length > 0;
  /** What fails is kept for those who wait. */
  const takePart = async (): Promise<void> => {
    while (isLeft() && failure === undefined) {
      if (waiting.length === taken) {
        await new Promise<void>((resolve) => {
          tell = resolve;
        });
        continue;
      }
      const part = waiting[taken] as Part;
      taken += 1;
      try {
        doHere ??= kind.open();
        kind.onResult(part, doHere(part));
      } catch (error) {
        failure ??= { error };
      }
      await setImmediate();
    }
  };
  const run = (): Promise<void> => {
    running ??= takePart().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    push: (parts) => {
      waiting.push(...parts);
      if (waiting.length - taken >= kind.fewest && !isGivenUp) beside ??= openBeside();
      hand();
      if (isFree) run();
    },
    finish: async () => {
      isFree = true;
      while (isLeft() && failure === undefined) await run();
      if (failure !== undefined) throw failure.error;
    },
    close: () => {
      const child = beside;
      beside = undefined;
      child?.kill();
      // A build that is given up leaves nothing running.
      waiting.splice(taken);
      underWay.splice(0);
      tell();
    },
  };
}

/** The other side: the first message is the setup, each further one some parts. Ends with the process that started it. */
export function serveWork<Setup, Part, Result>(
  open: (setup: Setup) => (part: Part) => Result,
): void {
  let work: ((part: Part) => Result) | undefined;
  process.on('message', (message) => {
    if (work === undefined) work = open(message as Setup);
    else process.send?.((message as readonly Part[]).map(work));
  });
}
