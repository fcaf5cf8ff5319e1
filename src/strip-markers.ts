/** Text without the marks that the index puts between the halves of a compound. */
export function stripMarkers(text: string): string {
  return text.replaceAll('\u2060-', '');
}
