import type { Config } from '../../src/config.ts';

/** The head's ground in the stylesheet itself, `--brand`. */
const USUAL = '#1b4a7d';

/** True where the config's colour is another than the stylesheet's. */
export function hasOwnColour({ colour }: Pick<Config, 'colour'>): boolean {
  return colour.toLowerCase() !== USUAL;
}
