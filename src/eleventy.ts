import { relative, resolve, sep } from 'node:path';
import type { Site } from './site.ts';

/** The few parts of Eleventy that are used here; it ships no types for its main entry. */
interface EleventyInstance {
  readonly logger: { overrideLogger(logger: EleventyLogger): void };
  write(): Promise<readonly [copied: unknown, templates: readonly EleventyPage[]]>;
}

interface EleventyPage {
  /** From the working folder; false where nothing was written. */
  readonly outputPath: string | false;
}

interface EleventyLogger {
  readonly log: (message: string) => void;
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  readonly error: (message: string) => void;
}

interface EleventyConfig {
  addGlobalData(name: string, value: () => Site): void;
  setOutputDirectory(folder: string): void;
}

type EleventyConstructor = new (
  input: string,
  output: string,
  options: {
    readonly configPath: string;
    readonly quietMode: boolean;
    readonly config: (config: EleventyConfig) => void;
  },
) => EleventyInstance;

/**
 * Writes the pages of the site that have to be written into a folder, with `.eleventy.ts` and `templates/` of a project;
 * returns their paths within it. Warnings go to standard error.
 */
export async function writePages(
  site: Site,
  project: string,
  folder: string,
): Promise<readonly string[]> {
  const { default: Eleventy }: { default: EleventyConstructor } = await importEleventy();
  const before = process.cwd();
  // Eleventy knows its input and its config only by paths from the working folder.
  process.chdir(project);
  try {
    // Frozen, so that Eleventy takes the archive as it is instead of copying it for every page.
    const data = Object.freeze({ ...site });
    const output = relative(project, folder);
    const eleventy = new Eleventy('templates', output, {
      configPath: '.eleventy.ts',
      quietMode: true,
      config: (config) => {
        config.addGlobalData('site', () => data);
        config.setOutputDirectory(output);
      },
    });
    const { warn } = console;
    eleventy.logger.overrideLogger({ log: ignore, info: ignore, warn, error: ignore });
    const [, pages] = await eleventy.write();
    return pages.flatMap(({ outputPath }) =>
      outputPath === false ? [] : relative(folder, resolve(outputPath)).replaceAll(sep, '/'),
    );
  } finally {
    process.chdir(before);
  }
}

async function importEleventy(): Promise<{ default: EleventyConstructor }> {
  // @ts-expect-error: no types are shipped for this entry.
  return await import('@11ty/eleventy');
}

function ignore(): void {}
