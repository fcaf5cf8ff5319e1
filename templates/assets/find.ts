/** What the search box and the search page share; fetched when a reader searches, never before. */
import { ask } from '../search/ask.ts';
import { toNearWords } from '../search/exact.ts';
import { findJumps } from '../search/jumps.ts';
import { loadJson, loadManifest, mergeShards } from '../search/pagefind-index.ts';

export const find = { ask, findJumps, loadJson, loadManifest, mergeShards, toNearWords } as const;
