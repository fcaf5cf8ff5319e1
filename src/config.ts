import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { StopError } from './stop-error.ts';
import { configText } from './text.ts';

/** Everything that a municipality changes, in `arkiv.config.ts`. */
export const configSchema = z.strictObject({
  /** The municipality's name, as it reads in a sentence: `Kalundborg Kommune`. */
  municipality: z.string().trim().min(1),
  /** What the archive is called at the top of every page. */
  title: z.string().trim().min(1),
  /** Scheme and host of the published site, without a path: `https://referater.example.dk`. */
  siteUrl: z.url({ protocol: /^https?$/u }).refine(isOrigin),
  /** Where under the host the site lies: `/` or `/arkiv/`. */
  pathPrefix: z
    .string()
    .regex(/^\/(?:[a-z0-9-]+\/)*$/u)
    .default('/'),
  /** Where readers report errors and personal data: an e-mail address or a page. */
  contact: z.string().trim().min(1),
  /** What a closed item publishes: nothing, or the text of its decision. */
  closedItems: z.enum(['withhold', 'publish-decision']).default('withhold'),
});

/** A checked configuration, defaults filled in. */
export type Config = Readonly<z.output<typeof configSchema>>;
/** What `arkiv.config.ts` exports. */
export type ConfigInput = Readonly<z.input<typeof configSchema>>;

/** The configuration in a TypeScript or JavaScript file's default export. Throws a StopError (2) that names the field. */
export async function readConfig(path: string): Promise<Config> {
  if (!existsSync(path)) throw new StopError(2, configText.missing(path));
  const module = await importModule(path);
  const checked = configSchema.safeParse(module.default);
  if (checked.success) return checked.data;
  const problems = checked.error.issues.flatMap(toProblems);
  throw new StopError(2, configText.invalid(path, problems));
}

async function importModule(path: string): Promise<{ readonly default?: unknown }> {
  try {
    return await import(pathToFileURL(resolve(path)).href);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StopError(2, configText.unreadable(path, reason), { cause });
  }
}

function toProblems(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => configText.unknownField(key, Object.keys(configSchema.shape)));
  }
  const field = issue.path[0];
  return field === undefined ? [configText.noObject] : [configText.wrongField(String(field))];
}

function isOrigin(url: string): boolean {
  return URL.canParse(url) && [new URL(url).origin, `${new URL(url).origin}/`].includes(url);
}
