import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a value as JSON below a line with its hash, in one step: a reader meets the old value or the new one. For what
 * can be made anew.
 */
export function writeChecked(path: string, value: unknown): void {
  const json = JSON.stringify(value);
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${toHash(json)}\n${json}`);
  renameSync(draft, path);
}

/** What writeChecked wrote; undefined where there is no such file, or one that was cut off or changed. */
export function readChecked<T>(path: string): T | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    return text.slice(0, end) === toHash(json) ? (JSON.parse(json) as T) : undefined;
  } catch {
    return undefined;
  }
}

function toHash(json: string): string {
  return hash('sha256', json, 'base64url');
}
