import { readdirSync, readFileSync } from 'node:fs';

/** How often the processes are looked at, in ms; the kernel keeps each one's highest itself. */
const PERIOD = 50;

/** The kernel counts in hundredths of a second, whatever its own clock does. */
const TICKS = 100;

/** What Node 24 calls its own processes. */
const NODE_THREAD = 'MainThread';

/** One process as it is now; memory in MB. */
export interface ProcessState {
  readonly pid: number;
  readonly name: string;
  readonly resident: number;
  readonly peak: number;
  /** Seconds that it has used of the processors so far. */
  readonly cpu: number;
}

/** What a process and its descendants used. */
export interface ProcessUse {
  /** Highest resident memory in MB, by process name. */
  readonly peaks: ReadonlyMap<string, number>;
  /** Seconds of the processors, all together: what a busy machine doesn't change much. */
  readonly cpu: number;
}

/** A process and all its descendants; empty where the system has no /proc. */
export function readProcessTree(pid: number): readonly ProcessState[] {
  const own = readProcess(pid);
  if (own === undefined) return [];
  return [own, ...listChildren(pid).flatMap(readProcessTree)];
}

/** Watches a process and its descendants; the returned function stops, and says what they used. */
export function watchProcesses(pid: number): () => ProcessUse {
  const peaks = new Map<string, number>();
  const cpus = new Map<number, number>();
  const look = (): void => {
    for (const { pid: one, name, peak, cpu } of readProcessTree(pid)) {
      peaks.set(name, Math.max(peak, peaks.get(name) ?? 0));
      cpus.set(one, cpu);
    }
  };
  const timer = setInterval(look, PERIOD);
  look();
  return () => {
    clearInterval(timer);
    return { peaks, cpu: [...cpus.values()].reduce((sum, cpu) => sum + cpu, 0) };
  };
}

function readProcess(pid: number): ProcessState | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (field: string) => new RegExp(`^${field}:\\s*(?<value>.+)$`, 'mu').exec(status);
    const toMegabytes = (field: string) =>
      Number.parseInt(read(field)?.groups?.['value'] ?? '0', 10) / 1024;
    const called = read('Name')?.groups?.['value'] ?? '';
    const name = called === NODE_THREAD ? 'node' : called;
    const [resident, peak] = [toMegabytes('VmRSS'), toMegabytes('VmHWM')];
    return { pid, name, resident, peak, cpu: readCpu(pid) };
  } catch {
    return undefined;
  }
}

/** User and system time: the 14th and 15th field, counted behind the name, which may hold blanks. */
function readCpu(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Children are listed by the thread that started them. */
function listChildren(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter((child) => child !== '')
        .map(Number),
    );
  } catch {
    return [];
  }
}
