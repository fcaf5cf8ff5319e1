import { readCheckedBytes, writeCheckedBytes } from './checked-bytes.js';
import { escapeWide } from './escape-wide.js';

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

/**
 * Writes texts, one behind the other, as `writeCheckedBytes` does. `texts`: JSON, or what has no letters outside of Latin-1; long
 * ones are not copied into one.
 */
export function writeCheckedText(path: string, ...texts: readonly string[]): void {
  writeCheckedBytes(path, ...texts.map((text) => Buffer.from(escapeWide(text), ENCODING)));
}

/** What writeCheckedText wrote; undefined where there is no such file, or one that was cut off or changed. */
export function readCheckedText(path: string): string | undefined {
  return readCheckedBytes(path)?.toString(ENCODING);
}
