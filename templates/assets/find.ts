/** What the search box and the search page share; fetched when a reader searches, never before. */
import { ask, joinAnswers } from '../search/ask.ts';
import { toNearWords } from '../search/exact.ts';
import { findJumps } from '../search/find-jumps.ts';
import { loadJson, loadManifest } from '../search/manifest.ts';
import { askOwn, askYoungest, closeOwnIndex, openOwnIndex } from '../search/own-index.ts';
import { openIndex } from '../search/search-index.ts';

export const find = {
  ask,
  askOwn,
  askYoungest,
  closeOwnIndex,
  findJumps,
  joinAnswers,
  loadJson,
  loadManifest,
  openIndex,
  openOwnIndex,
  toNearWords,
} as const;
