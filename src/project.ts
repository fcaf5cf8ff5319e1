import { fileURLToPath } from 'node:url';

/** Set in the compiled program: the folder that it lies in. */
declare const COMPILED: string | undefined;

/** The folder that holds `src/`, `templates/` and the rest as they were written. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** The folder that holds the same files as they run: `templates/` and Eleventy's settings are taken from there. */
export const PROGRAM = typeof COMPILED === 'undefined' ? PROJECT : COMPILED;
