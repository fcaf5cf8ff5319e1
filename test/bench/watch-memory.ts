import { readdirSync, readFileSync } from 'node:fs';

/** How often the processes are looked at, in ms; the kernel keeps each one's highest itself. */
const PERIOD = 50;

/** One process as it is now; memory in MB. */
export interface ProcessMemory {
  readonly pid: number;
  readonly name: string;
  readonly resident: number;
  readonly peak: number;
}

/** A process and all its descendants; empty where the system has no /proc. */
export function readProcessTree(pid: number): readonly ProcessMemory[] {
  const own = readProcess(pid);
  if (own === undefined) return [];
  return [own, ...listChildren(pid).flatMap(readProcessTree)];
}

/** Watches a process and its descendants; the returned function stops, and gives the highest memory by process name. */
export function watchMemory(pid: number): () => ReadonlyMap<string, number> {
  const peaks = new Map<string, number>();
  const look = (): void => {
    for (const { name, peak } of readProcessTree(pid)) {
      peaks.set(name, Math.max(peak, peaks.get(name) ?? 0));
    }
  };
  const timer = setInterval(look, PERIOD);
  look();
  return () => {
    clearInterval(timer);
    return peaks;
  };
}

function readProcess(pid: number): ProcessMemory | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (field: string) => new RegExp(`^${field}:\\s*(?<value>.+)$`, 'mu').exec(status);
    const toMegabytes = (field: string) =>
      Number.parseInt(read(field)?.groups?.['value'] ?? '0', 10) / 1024;
    const name = read('Name')?.groups?.['value'] ?? '';
    return { pid, name, resident: toMegabytes('VmRSS'), peak: toMegabytes('VmHWM') };
  } catch {
    return undefined;
  }
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
