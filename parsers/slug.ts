import slugify from '@sindresorhus/slugify';

/**
 * A name folded for addresses: lower case, `æ`→`ae`, `ø`→`oe`, `å`→`aa`, words joined by hyphens.
 * `Teknik- og Miljøudvalget` → `teknik-og-miljoeudvalget`.
 */
export function toSlug(name: string): string {
  return slugify(name, { locale: 'da', decamelize: false });
}
