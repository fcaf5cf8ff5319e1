/**
 * What a Danish body's name ends in. It is the language's own word formation (`Miljø-udvalget`, `by-rådet`), not a
 * list of bodies: any body whose name is built in this way is known, and a body with another name is known from the
 * head line of its own minutes.
 */
const BODY_ENDING =
  '(?:udvalg(?:et)?|direktion(?:en)?|bestyrelse(?:n)?|råd(?:et)?|nævn(?:et)?|kommission(?:en)?|forum(?:met)?|komité(?:en)?)';

const BODY_NAME = new RegExp(
  `(?:\\p{L}-?${BODY_ENDING}|^Direktion(?:en)?|^Udvalg(?:et)? for \\S.{0,80})$`,
  'iu',
);

/** A name that is built as a body's name: `Økonomiudvalget`, `Udvalget for Klima og Natur`. */
export function isBodyName(name: string): boolean {
  return BODY_NAME.test(name);
}

/** A body's name without the genitive's ending: `Direktionens` → `Direktionen`, `MED-udvalg's` → `MED-udvalg`. */
export function toNominative(genitive: string): string {
  return genitive.replace(/['’]?s$/u, '');
}
