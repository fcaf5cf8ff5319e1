import { setFlagsFromString } from 'node:v8';

/** How many bytes of its code a function runs through before V8 thinks of compiling it for speed: eight times as many as by itself. */
const BYTES = 540_672;
/** Node 20's. A later one begins with a quick step of its own, knows no such number, and says so where the result is printed. */
const KNOWN_BY = /^11\./u;

/**
 * A build runs a thousand functions just often enough to be compiled for speed, and is at its end when most of them are: it
 * costs a small build a fifth of its processor time, a large one a few hundredths. Not for what stays and runs again and again.
 */
export function compileLate() {
  if (KNOWN_BY.test(process.versions.v8)) setFlagsFromString(`--interrupt-budget=${BYTES}`);
}
