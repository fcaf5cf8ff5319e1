import type { Hit } from './hit.ts';

/** A hit as the index worker tells of it: the fragment's name, its score and the place of its shard. */
export interface Found {
  /** `da_1d7238d` */
  readonly id: string;
  readonly score: number;
  readonly place: number;
}

/** What the page asks the worker that holds the index. */
export interface IndexCalls {
  /** Loads the index that lies in `<home>pagefind/` as the shard at place 0. */
  start(home: string): Promise<void>;
  /** Refused where what lies at another host's address is no index of the same kind: such a one must not be added. */
  check(folder: string): Promise<void>;
  /** Adds another index: `folder` is its address, `home` what the addresses of its hits begin with. */
  merge(place: number, folder: string, home: string): Promise<void>;
  /** The hits of the shards at these places, as far as they are loaded, under a number that `read` knows them by. */
  search(
    term: string | null,
    places: readonly number[],
  ): Promise<{ readonly search: number; readonly found: readonly Found[] }>;
  /** The text of a hit. */
  read(search: number, place: number): Promise<Hit>;
  forget(search: number): Promise<void>;
}

/** A call on its way to the worker. */
export interface IndexCall {
  readonly call: number;
  readonly name: keyof IndexCalls;
  readonly args: readonly never[];
}

/** What comes back: a value, or the words of an error. */
export interface IndexReply {
  readonly call: number;
  readonly value?: unknown;
  readonly error?: string;
  /** Addresses at other hosts that have not given what was asked of them so far. */
  readonly silent: readonly string[];
}
