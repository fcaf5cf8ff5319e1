/** What a peer's page offers to the bench: its index once loaded, asked by a word. */
export interface PeerSearch {
  /** Fetches and reads the index; ms. */
  load(): Promise<number>;
  /** Ms of one question, the mean of several, and how many hits. */
  ask(query: string): { readonly ms: number; readonly count: number };
}

/** A browser's clock is too coarse for one question: a tenth of a millisecond. */
const TIMES = 20;

/** Puts a peer where the bench finds it. */
export function offerPeer(read: () => Promise<(query: string) => number>): void {
  let search: ((query: string) => number) | undefined;
  const peer: PeerSearch = {
    load: async () => {
      const start = performance.now();
      search = await read();
      return performance.now() - start;
    },
    ask: (query) => {
      const start = performance.now();
      let count = 0;
      for (let time = 0; time < TIMES; time += 1) count = search?.(query) ?? 0;
      return { ms: (performance.now() - start) / TIMES, count };
    },
  };
  Object.assign(globalThis, { peer });
}

/** The text of a file beside the page. */
export async function fetchData(file: string): Promise<string> {
  return (await fetch(file)).text();
}
