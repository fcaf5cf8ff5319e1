/**
 * What a Danish body's name ends in. It is the language's own word formation (`Miljø-udvalget`, `by-rådet`) and names no
 * body: whatever is built in this way is known, and what isn't (`Magistraten`) is known from its own minutes' head line,
 * or from the words around it (`Magistratens møde den 28. januar 2019:`).
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
