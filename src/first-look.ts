import { type ByteSearch, type Look, lookAtBytes } from './fold-bytes.ts';

/** Looks at a text in UTF-8, its tags too: most texts need not be read, which takes half as long again. */
export function lookAtText(text: Buffer, search: ByteSearch): Look {
  const outside = lookAtBytes(text, search);
  // Taken in any case: the next text has others.
  const tags = search.tags.takeNew();
  if (outside === 'unsure' || tags.length === 0) return outside;
  const inside = lookAtBytes(tags, search);
  return inside === 'clean' ? outside : inside;
}
