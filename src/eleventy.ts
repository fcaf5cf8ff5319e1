import { relative } from 'node:path';
import type { Site } from './site.ts';

/** The few parts of Eleventy that are used here; it ships no types for its main entry. */
interface EleventyInstance {
  readonly logger: { overrideLogger(logger: EleventyLogger): void };
  write(): Promise<unknown>;
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

/** Writes every page of the site into a folder, with `.eleventy.ts` and `templates/` of a project. Warnings go to standard error. */
export async function writePages(site: Site, project: string, folder: string): Promise<void> {
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
    await eleventy.write();
  } finally {
    process.chdir(before);
  }
}

async function importEleventy(): Promise<{ default: EleventyConstructor }> {
  // @ts-expect-error: no types are shipped for this entry.
  return await import('@11ty/eleventy');
}

function ignore(): void {}
