import type { NeedsPage } from './site.ts';

/** Some of the pages that have to be written. */
export interface PageBatch {
  readonly needs: NeedsPage;
  /** Whether pages are left for the next batch. */
  readonly isFull: () => boolean;
}

/** Eleventy keeps the pages of a run in memory until all of them are written. */
const MOST_PAGES = 2000;

/** Opens one batch after the other; each page that is needed is in one of them, however often it is asked for. */
export function buildPageBatches(isNeeded: NeedsPage, most: number = MOST_PAGES): () => PageBatch {
  /** Of each page that was asked for: 0 where it isn't needed, undefined where it waits. */
  const batches = new Map<string, number | undefined>();
  let batch = 0;
  return () => {
    batch += 1;
    const current = batch;
    let room = most;
    let isFull = false;
    const needs: NeedsPage = (path, toPageKey) => {
      const known = batches.get(path);
      if (known !== undefined) return known === current;
      const isWaiting = batches.has(path) || isNeeded(path, toPageKey);
      isFull ||= isWaiting && room === 0;
      const isNow = isWaiting && room > 0;
      if (isNow) room -= 1;
      batches.set(path, isNow ? current : isWaiting ? undefined : 0);
      return isNow;
    };
    return { needs, isFull: () => isFull };
  };
}
