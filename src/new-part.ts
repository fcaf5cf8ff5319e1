/**
 * What is read before and behind what is new: a passage, a number or a tag that begins or ends in what was there before is
 * read whole, whatever stands between its letters.
 */
const MARGIN = 4096;

/** The part of a file that another version of it hasn't got, with a margin; empty where they are the same. */
export function toNewPart(before: Uint8Array, now: Uint8Array): Uint8Array {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start += 1;
  if (start === now.length && start === before.length) return now.subarray(0, 0);
  let end = 0;
  const most = shorter - start;
  while (end < most && before[before.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return now.subarray(Math.max(0, start - MARGIN), now.length - Math.max(0, end - MARGIN));
}
