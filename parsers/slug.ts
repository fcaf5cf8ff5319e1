import slugify from '@sindresorhus/slugify';

/** Few bodies meet over and over, and folding is dear: what was folded is kept, up to so many names. */
const MOST_KEPT = 1000;
const kept = new Map<string, string>();

/**
 * A name folded for addresses: lower case, `æ`→`ae`, `ø`→`oe`, `å`→`aa`, words joined by hyphens.
 * `Teknik- og Miljøudvalget` → `teknik-og-miljoeudvalget`.
 */
export function toSlug(name: string): string {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const slug = slugify(name, { locale: 'da', decamelize: false });
  if (kept.size < MOST_KEPT) kept.set(name, slug);
  return slug;
}
