/** What is read where the user names nothing else. */
export const DEFAULTS = { input: 'seeds', config: 'arkiv.config.ts' } as const;
