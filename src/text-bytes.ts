/**
 * The text that is looked at, in UTF-8: it is copied here. Bytes at a place that never changes are asked for in half the time;
 * a longer text has to be read.
 */
export const TEXT: Buffer = Buffer.alloc(2 ** 20);
