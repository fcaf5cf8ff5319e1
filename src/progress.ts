import { progressText } from './text.ts';

/** The phases of a build, in their order. */
export type Phase = keyof typeof progressText.phases;

/** What a build tells while it runs; each phase ends where the next begins. */
export interface Progress {
  /** A phase begins; `total`: how many steps it will have, where that is known. */
  phase(name: Phase, total?: number): void;
  /** So many more steps are done, one if nothing is said. */
  step(count?: number): void;
  /** The last phase has ended, well or badly. May be called again. */
  end(): void;
}

/** For those who only want the result. */
export const NO_PROGRESS: Progress = { phase: () => {}, step: () => {}, end: () => {} };

/** Where progress is written: a terminal, or anything that takes text. */
export type ProgressStream = Pick<NodeJS.WriteStream, 'write'> &
  Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>>;

const REWRITE_MS = 100;
const CLEAR_LINE = '\r\u001b[K';
const USUAL_COLUMNS = 80;

/** On a terminal one line that is rewritten and in the end removed; elsewhere a plain line a phase. `now`: milliseconds. */
export function buildProgress(
  stream: ProgressStream,
  now: () => number = () => performance.now(),
): Progress {
  return stream.isTTY && process.env['TERM'] !== 'dumb'
    ? buildRewrittenLine(stream, now)
    : buildPlainLines(stream);
}

function buildPlainLines(stream: ProgressStream): Progress {
  return {
    ...NO_PROGRESS,
    phase: (name) => {
      stream.write(`${progressText.line(progressText.phases[name], 0, 0)}\n`);
    },
  };
}

function buildRewrittenLine(stream: ProgressStream, now: () => number): Progress {
  let phase: Phase | undefined;
  let total = 0;
  let done = 0;
  let drawn = 0;
  const draw = (): void => {
    if (phase === undefined) return;
    drawn = now();
    const text = progressText.line(progressText.phases[phase], done, total);
    // A longer one would wrap, and only its last line be removed.
    const width = (stream.columns || USUAL_COLUMNS) - 1;
    stream.write(CLEAR_LINE + [...text].slice(0, width).join(''));
  };
  return {
    phase: (name, steps = 0) => {
      [phase, total, done] = [name, steps, 0];
      draw();
    },
    step: (count = 1) => {
      done += count;
      if (now() - drawn >= REWRITE_MS) draw();
    },
    end: () => {
      if (phase !== undefined) stream.write(CLEAR_LINE);
      phase = undefined;
    },
  };
}
