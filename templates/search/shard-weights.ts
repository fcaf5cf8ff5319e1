/**
 * Pagefind doesn't say which shard a hit is from. Its score does: each shard's scores are multiplied by a power of two
 * of its own, and are well between 2⁻²⁰ and 2²⁰ before.
 */
const SHARD_BITS = 40;

/** As many shards as a score can tell apart. */
export const MOST_SHARDS = 49;

/** The weight of the shard at a place, counted from 0: 2⁰, 2⁴⁰, 2⁻⁴⁰, 2⁸⁰ … */
export function toWeight(place: number): number {
  const step = place % 2 === 1 ? (place + 1) / 2 : -place / 2;
  return 2 ** (step * SHARD_BITS);
}

/** A hit's own score and the place of its shard; no place where every record is a hit, and none has a score. */
export function decodeScore(weighed: number): readonly [score: number, place?: number] {
  if (weighed <= 0) return [0];
  const step = Math.round(Math.log2(weighed) / SHARD_BITS);
  return [weighed / 2 ** (step * SHARD_BITS), step > 0 ? step * 2 - 1 : Math.abs(step) * 2];
}
