import { hash as digest } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a value as JSON below a line with its hash, in one step: a reader meets the old value or the new one. For what
 * can be made anew. `known`: where the value is remembered by its hash.
 */
export function writeChecked<T>(path: string, value: T, known?: Map<string, T>): void {
  const json = JSON.stringify(value);
  const hash = toHash(json);
  known?.set(hash, value);
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${hash}\n${json}`);
  renameSync(draft, path);
}

/**
 * What writeChecked wrote; undefined where there is no such file, or one that was cut off or changed. `known`: values by
 * their hash that need not be read a second time.
 */
export function readChecked<T>(path: string, known?: Map<string, T>): T | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    const hash = toHash(json);
    if (text.slice(0, end) !== hash) return undefined;
    const value = known?.get(hash) ?? (JSON.parse(json) as T);
    known?.set(hash, value);
    return value;
  } catch {
    return undefined;
  }
}

function toHash(json: string): string {
  return digest('sha256', json, 'base64url');
}
