import { hash as digest } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a value as JSON, as `writeCheckedText` does. */
export function writeChecked(path: string, value: unknown): void {
  writeCheckedText(path, JSON.stringify(value));
}

/** What writeChecked wrote; undefined where there is no such file, or one that was cut off or changed. */
export function readChecked<T>(path: string): T | undefined {
  try {
    const text = readCheckedText(path);
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/**
 * Writes a text below a line with its hash, in one step: a reader meets the old text or the new one. For what can be made
 * anew.
 */
export function writeCheckedText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${toHash(text)}\n${text}`);
  renameSync(draft, path);
}

/** What writeCheckedText wrote; undefined where there is no such file, or one that was cut off or changed. */
export function readCheckedText(path: string): string | undefined {
  try {
    const whole = readFileSync(path, 'utf8');
    const end = whole.indexOf('\n');
    const text = whole.slice(end + 1);
    return whole.slice(0, end) === toHash(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function toHash(text: string): string {
  return digest('sha256', text, 'base64url');
}
