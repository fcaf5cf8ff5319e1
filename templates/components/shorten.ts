/** As many characters as search engines and messages show of a page's description. */
const LONGEST = 160;

/** Text that ends with a whole word, and says where it was cut. */
export function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const start = text.slice(0, LONGEST);
  const whole = text[LONGEST] === ' ' ? start : start.replace(/\s+\S*$/u, '');
  return `${whole.replace(/[\s.,;:–-]+$/u, '')} …`;
}
