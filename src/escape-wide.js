/** What has no byte of its own in Latin-1. */
const WIDE = /[\u0100-\uffff]/g;

/**
 * A text in which such signs stand as JSON and JavaScript escape them: Latin-1 has all that is left, and Node keeps one byte for each
 * letter.
 * @param {string} text
 */
export function escapeWide(text) {
  return text.replace(WIDE, escapeUnit);
}

/**
 * @param {string} unit
 */
function escapeUnit(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
