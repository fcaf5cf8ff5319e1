/** What a measurement is held against: its own median, or its ratio to the peer's. */
export interface Aim {
  readonly of: 'value' | 'ratio';
  readonly most: number;
}

/** Another program, or a naive way, that did the same work in turns with ours. */
export interface Peer {
  readonly name: string;
  /** In the measurement's unit; empty where the peer isn't installed. */
  readonly runs: readonly number[];
  readonly cpu?: readonly number[];
}

/** One line of the bench: some runs of one thing at one size. */
export interface Measurement {
  /** The row that it belongs to: `pages`. */
  readonly row: string;
  readonly what: string;
  /** Meetings in the archive; absent where no archive was needed. */
  readonly size?: number;
  readonly unit: 's' | 'ms' | 'MB' | 'KB' | 'MB/s' | '×' | '';
  /** Empty where it could not be measured: `note` says why. */
  readonly runs: readonly number[];
  readonly peer?: Peer;
  readonly aim?: Aim;
  /** Seconds that each run used of the processors, all its processes together. */
  readonly cpu?: readonly number[];
  /** Highest resident memory in MB, by the name of the process. */
  readonly peaks?: ReadonlyMap<string, number>;
  readonly note?: string;
  /** Whether a larger archive makes it larger: only then its growth is compared with that of the pages. */
  readonly grows?: boolean;
}

/** The middle value; of an even number the mean of the two in the middle; undefined of none. */
export function toMedian(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  return high === undefined || low === undefined ? undefined : (low + high) / 2;
}

/** Median by median; undefined where there is no peer or one of them was not measured. */
export function toRatio({ runs, peer }: Pick<Measurement, 'runs' | 'peer'>): number | undefined {
  const ours = toMedian(runs);
  const theirs = toMedian(peer?.runs ?? []);
  return ours === undefined || theirs === undefined || theirs === 0 ? undefined : ours / theirs;
}

/** Whether the aim is met; undefined where there is none, or nothing to hold against it. */
export function isMet(measurement: Measurement): boolean | undefined {
  const { aim, runs } = measurement;
  if (aim === undefined) return undefined;
  const value = aim.of === 'ratio' ? toRatio(measurement) : toMedian(runs);
  return value === undefined ? undefined : value <= aim.most;
}
