import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readChecked, writeChecked } from './checked-file.ts';

/** Values by name on the disk, a file a month: what is read together mostly lies together, and a new value rewrites little. */
export interface MonthFiles<Value> {
  listMonths(): readonly string[];
  /** The values of a month; its file is read when it is first asked for, and what is damaged isn't there. */
  open(month: string): ReadonlyMap<string, Value>;
  set(month: string, name: string, value: Value): void;
  delete(month: string, name: string): void;
  /** Writes the months that have changed, but for the names that may not be on the disk. */
  save(isKept: (name: string) => boolean): void;
}

const EXTENSION = '.json';

/** The values in a folder of their own. */
export function openMonthFiles<Value>(folder: string): MonthFiles<Value> {
  const months = new Map<string, Map<string, Value>>();
  const changed = new Set<string>();
  const toPath = (month: string) => join(folder, month + EXTENSION);
  const open = (month: string): Map<string, Value> => {
    const known = months.get(month);
    if (known !== undefined) return known;
    const values = readChecked<Readonly<Record<string, Value>>>(toPath(month)) ?? {};
    const opened = new Map(Object.entries(values));
    months.set(month, opened);
    return opened;
  };
  return {
    listMonths: () =>
      listNames(folder)
        .filter((name) => name.endsWith(EXTENSION))
        .map(toMonth),
    open,
    set: (month, name, value) => {
      open(month).set(name, value);
      changed.add(month);
    },
    delete: (month, name) => {
      if (open(month).delete(name)) changed.add(month);
    },
    save: (isKept) => {
      for (const month of changed) {
        const kept = [...open(month)].filter(([name]) => isKept(name));
        if (kept.length === 0) rmSync(toPath(month), { force: true });
        else writeChecked(toPath(month), Object.fromEntries(kept));
      }
      changed.clear();
    },
  };
}

function toMonth(name: string): string {
  return name.slice(0, -EXTENSION.length);
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
