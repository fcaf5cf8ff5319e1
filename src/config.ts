import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
// biome-ignore lint/performance/noNamespaceImport: by its name `z` it brings its messages in sixty languages.
import * as z from 'zod';
import { toSlug } from '../parsers/index.ts';
import { isBrandColour } from './colour.ts';
import { importModule } from './import-module.ts';
import { StopError } from './stop-error.ts';
import { configText } from './text.ts';

const words = z.string().trim().min(1);
const webAddress = z.url({ protocol: /^https?$/u, hostname: /./u });
/** A host is named in the content security policy, so nothing in it may end a directive. */
const archiveAddress = z
  .url({ protocol: /^https?$/u, hostname: /^[a-z0-9.-]+$/u })
  .refine(isArchiveAddress);

/** Everything that a municipality changes, in `arkiv.config.ts`. */
export const configSchema = z.strictObject({
  /** The municipality's name, as it reads in a sentence: `Kalundborg Kommune`. */
  municipality: words,
  /** What the archive is called at the top of every page. */
  title: words,
  /** Scheme and host of the published site, without a path: `https://referater.example.dk`. */
  siteUrl: webAddress.refine(isOrigin),
  /** Where under the host the site lies: `/` or `/arkiv/`. */
  pathPrefix: z
    .string()
    .regex(/^\/(?:[a-z0-9-]+\/)*$/u)
    .default('/'),
  /** The head's ground, `#rrggbb`: white text must be readable on it. */
  colour: z.string().refine(isBrandColour).default('#1b4a7d'),
  /** Where readers report errors and personal data: an e-mail address or a page. */
  contact: z.union([z.email(), webAddress]),
  /** On what terms the data may be used: the licence's name and where it stands. */
  licence: z.strictObject({ name: words, url: webAddress.exactOptional() }).exactOptional(),
  /** Where the accessibility statement stands (in Denmark on `was.digst.dk`). */
  accessibilityStatement: webAddress.exactOptional(),
  /** What a closed item publishes: nothing, or the text of its decision. */
  closedItems: z.enum(['withhold', 'publish-decision']).default('withhold'),
  /** Whether each referat's own text is published too, without its withheld lines. */
  publishSource: z.boolean().default(false),
  /** The municipality's own KLE emneplan in XML; from the config file's folder. */
  kle: words.exactOptional(),
  /** Case numbers that are one case under two systems, in JSON; from the config file's folder. */
  aliases: words.exactOptional(),
  /** Other archives of this kind that the search page may search too: a name, and the home page's address. */
  archives: z
    .array(z.strictObject({ name: words, url: archiveAddress }))
    .refine((list) => new Set(list.map(({ name }) => toSlug(name))).size === list.length)
    .readonly()
    .exactOptional(),
});

/** A checked configuration, defaults filled in; the files that it names by their whole path. */
export type Config = Readonly<z.output<typeof configSchema>>;
/** What `arkiv.config.ts` exports. */
export type ConfigInput = Readonly<z.input<typeof configSchema>>;

/** The configuration in a TypeScript or JavaScript file's default export. Throws a StopError (2) that names the field. */
export async function readConfig(path: string): Promise<Config> {
  if (!existsSync(path)) throw new StopError(2, configText.missing(path));
  const module = await readModule(path);
  const checked = configSchema.safeParse(module.default);
  if (checked.success) return toWholePaths(checked.data, dirname(path));
  const problems = new Set(checked.error.issues.flatMap(toProblems));
  throw new StopError(2, configText.invalid(path, [...problems]));
}

async function readModule(path: string): Promise<{ readonly default?: unknown }> {
  try {
    return await importModule(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StopError(2, configText.unreadable(path, reason), { cause });
  }
}

function toWholePaths(config: Config, folder: string): Config {
  const { kle, aliases } = config;
  return {
    ...config,
    ...(kle === undefined ? {} : { kle: resolve(folder, kle) }),
    ...(aliases === undefined ? {} : { aliases: resolve(folder, aliases) }),
  };
}

function toProblems(issue: z.core.$ZodIssue): readonly string[] {
  const [field] = issue.path;
  if (field !== undefined) return [configText.wrongField(String(field))];
  if (issue.code !== 'unrecognized_keys') return [configText.noObject];
  return issue.keys.map((key) => configText.unknownField(key, Object.keys(configSchema.shape)));
}

/** A home page over https, or on this machine: a reader's questions go there. */
function isArchiveAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, search, hash, username } = new URL(url);
  const safe = protocol === 'https:' || ['127.0.0.1', 'localhost'].includes(hostname);
  return safe && search === '' && hash === '' && username === '';
}

function isOrigin(url: string): boolean {
  return URL.canParse(url) && [new URL(url).origin, `${new URL(url).origin}/`].includes(url);
}
