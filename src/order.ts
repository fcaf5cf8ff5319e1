const danish = new Intl.Collator('da', { numeric: true });

/** By code units: the same on every machine, whatever its locale. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** In Danish order (… Z Æ Ø Å), numbers by value; equals by code units, so that the order is one. */
export function compareDanish(a: string, b: string): number {
  return danish.compare(a, b) || compareCodeUnits(a, b);
}
