import type { IndexCalls, IndexReply } from './index-calls.ts';

/** An index in a worker of its own. */
export interface IndexWorker {
  call<N extends keyof IndexCalls>(
    name: N,
    ...args: Parameters<IndexCalls[N]>
  ): ReturnType<IndexCalls[N]>;
  /** Addresses at other hosts that have not given what was asked of them so far. */
  listSilent(): readonly string[];
  /** Ends the worker: what it has not answered is refused. */
  close(): void;
}

type Settle = readonly [resolve: (value: unknown) => void, reject: (error: Error) => void];

/** Starts a worker whose script lies beside the script that wants it. */
export function startIndexWorker(script: string): IndexWorker {
  const worker = new Worker(new URL(script, import.meta.url), { type: 'module' });
  const waiting = new Map<number, Settle>();
  let silent: readonly string[] = [];
  let count = 0;
  const close = () => {
    worker.terminate();
    for (const [, reject] of waiting.values()) reject(new Error(script));
  };
  worker.addEventListener('error', close);
  worker.addEventListener('message', ({ data }: MessageEvent<IndexReply>) => {
    silent = data.silent;
    const [resolve, reject] = waiting.get(data.call) ?? [];
    waiting.delete(data.call);
    if (data.error === undefined) resolve?.(data.value);
    else reject?.(new Error(data.error));
  });
  return {
    call: (name, ...args) => {
      const answer = new Promise<unknown>((resolve, reject) => {
        count += 1;
        waiting.set(count, [resolve, reject]);
        worker.postMessage({ call: count, name, args });
      });
      return answer as ReturnType<IndexCalls[typeof name]>;
    },
    listSilent: () => silent,
    close,
  };
}
