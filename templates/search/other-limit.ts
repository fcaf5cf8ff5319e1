/** How long another archive may take for one file, in ms; the archive's own takes the time it takes. */
export const OTHER_LIMIT = 6000;
