import { z } from 'zod';

/** Everything that a municipality changes, in `arkiv.config.ts`. */
export const configSchema = z.strictObject({
  /** The municipality's name, as it reads in a sentence: `Kalundborg Kommune`. */
  municipality: z.string().min(1),
  /** What the archive is called at the top of every page. */
  title: z.string().min(1),
  /** Scheme and host of the published site, without a path: `https://referater.example.dk`. */
  siteUrl: z.url(),
  /** Where under the host the site lies: `/` or `/arkiv/`. */
  pathPrefix: z
    .string()
    .regex(/^\/(?:[a-z0-9-]+\/)*$/u)
    .default('/'),
  /** Where readers report errors and personal data: an e-mail address or a page. */
  contact: z.string().min(1),
  /** What a closed item publishes: nothing, or the text of its decision. */
  closedItems: z.enum(['withhold', 'publish-decision']).default('withhold'),
});

/** A checked configuration, defaults filled in. */
export type Config = Readonly<z.output<typeof configSchema>>;
/** What `arkiv.config.ts` exports. */
export type ConfigInput = Readonly<z.input<typeof configSchema>>;
