const STEERING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A string from outside with every control, bidi and invisible character spelled out, so that it can't steer a terminal. */
export function escapeTerminal(text: string): string {
  return text.replace(STEERING, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
}

/** escapeTerminal line by line, for a text that has lines of its own. */
export function escapeLines(text: string): string {
  return text.split('\n').map(escapeTerminal).join('\n');
}

/** A value as one line of JSON that can't steer a terminal either; what reads it gets the same value. */
export function renderJson(value: unknown): string {
  return JSON.stringify(value).replace(STEERING, (char) =>
    char
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
