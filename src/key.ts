import { hash } from 'node:crypto';

/** A short hash of what something is made from, 16 characters: the same parts in the same order give the same key. */
export function toKey(parts: readonly string[]): string {
  return hash('sha256', parts.join('\0'), 'base64url').slice(0, 16);
}
