import { createHash, hash as digest } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [HASH, DIGITS, ENCODING] = /** @type {const} */ (['sha256', 'base64url', 'latin1']);

/**
 * Writes bytes, one part behind the other, below a line with their hash, in one step: a reader meets the old ones or the new ones.
 * For what can be made anew.
 * @param {string} path
 * @param {readonly Uint8Array[]} parts
 */
export function writeCheckedBytes(path, ...parts) {
  mkdirSync(dirname(path), { recursive: true });
  const hash = createHash(HASH);
  for (const bytes of parts) hash.update(bytes);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${hash.digest(DIGITS)}\n`);
  for (const bytes of parts) appendFileSync(draft, bytes);
  renameSync(draft, path);
}

/**
 * What writeCheckedBytes wrote; undefined where there is no such file, or one that was cut off or changed.
 * @param {string} path
 */
export function readCheckedBytes(path) {
  try {
    const whole = readFileSync(path);
    const end = whole.indexOf('\n');
    const bytes = whole.subarray(end + 1);
    const isWhole = whole.toString(ENCODING, 0, end) === digest(HASH, bytes, DIGITS);
    return isWhole ? bytes : undefined;
  } catch {
    return undefined;
  }
}
