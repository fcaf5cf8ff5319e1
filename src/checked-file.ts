import { createHash, hash as digest } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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

/** Read as bytes: several times as fast as UTF-8. */
const ENCODING = 'latin1';
const [HASH, DIGITS] = ['sha256', 'base64url'] as const;
/** What has no byte of its own stands as JSON escapes it. */
const WIDE = /[\u0100-\uffff]/g;

/**
 * Writes texts, one behind the other, below a line with their hash, in one step: a reader meets the old text or the new one. For
 * what can be made anew. `texts`: JSON, or what has no letters outside of Latin-1; long ones are not copied into one.
 */
export function writeCheckedText(path: string, ...texts: readonly string[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const parts = texts.map((text) => Buffer.from(text.replace(WIDE, escapeUnit), ENCODING));
  const hash = createHash(HASH);
  for (const bytes of parts) hash.update(bytes);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${hash.digest(DIGITS)}\n`);
  for (const bytes of parts) appendFileSync(draft, bytes);
  renameSync(draft, path);
}

/** What writeCheckedText wrote; undefined where there is no such file, or one that was cut off or changed. */
export function readCheckedText(path: string): string | undefined {
  try {
    const whole = readFileSync(path);
    const end = whole.indexOf('\n');
    const bytes = whole.subarray(end + 1);
    const isWhole = whole.toString(ENCODING, 0, end) === digest(HASH, bytes, DIGITS);
    return isWhole ? bytes.toString(ENCODING) : undefined;
  } catch {
    return undefined;
  }
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
