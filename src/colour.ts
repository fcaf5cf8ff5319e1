/** `#1b4a7d` */
const HEX_COLOUR = /^#[0-9a-f]{6}$/iu;

/** WCAG 2.2 AA for text. */
const LEAST_CONTRAST = 4.5;

/** How much of the colour is left in the dark theme. */
const DARK_SHARE = 0.65;

/** True for `#rrggbb` that is dark enough for white text upon it. */
export function isBrandColour(colour: string): boolean {
  // White has the luminance 1; 0.05 is WCAG's allowance for stray light.
  return HEX_COLOUR.test(colour) && 1.05 / (toLuminance(colour) + 0.05) >= LEAST_CONTRAST;
}

/** The municipality's colour as styles that come after the stylesheet's own. */
export function renderColourStyles(colour: string): string {
  const [light, dark] = [colour, toDarker(colour)].map((value) => `:root{--brand:${value}}`);
  return `${light}@media (prefers-color-scheme:dark){${dark}}`;
}

/** Relative luminance, 0 (black) to 1 (white), as WCAG defines it. */
function toLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = toChannels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toDarker(colour: string): string {
  const channels = toChannels(colour).map((channel) => Math.round(channel * DARK_SHARE));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function toChannels(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
