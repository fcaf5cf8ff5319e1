/** Everything that XML 1.0 has no way to write, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text without the characters that make an XML file unreadable. */
export function toXmlText(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** The text as it stands between tags or in an attribute, in XML and in HTML: nothing of it is markup. */
export function escapeXml(text: string): string {
  return toXmlText(text).replace(/[&<>"']/gu, (char) => REFERENCES[char] ?? char);
}
