import { searchText } from '../text.ts';
import type { Hit } from './pagefind-index.ts';

/** A thing that has a page of its own and whose number is the whole query. */
export interface Jump {
  readonly label: string;
  readonly href: string;
}

/** The case or J.nr. that the query is the number of, as the hits know it. */
export function toJumps(hits: readonly Hit[], query: string, prefix: string): readonly Jump[] {
  const wanted = query.trim().toUpperCase();
  const { sag } = hits.find(({ meta }) => meta['sag']?.toUpperCase() === wanted)?.meta ?? {};
  if (sag)
    return [{ label: searchText.goToCase(sag), href: `${prefix}sager/${sag.toLowerCase()}/` }];
  const { jnr } = hits.find(({ meta }) => meta['jnr'] === wanted)?.meta ?? {};
  return jnr ? [{ label: searchText.goToJournal(jnr), href: `${prefix}jnr/${jnr}/` }] : [];
}
