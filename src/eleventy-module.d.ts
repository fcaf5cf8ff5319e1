/** The few parts of Eleventy that are used here; it ships no types for its main entry. */
declare module '@11ty/eleventy' {
  interface EleventyLogger {
    readonly log: (message: string) => void;
    readonly info: (message: string) => void;
    readonly warn: (message: string) => void;
    readonly error: (message: string) => void;
  }

  interface EleventyPage {
    /** From the working folder; false where nothing was written. */
    readonly outputPath: string | false;
  }

  interface EleventySettings {
    addGlobalData(name: string, value: () => unknown): void;
    setOutputDirectory(folder: string): void;
  }

  class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly configPath: string;
        readonly quietMode: boolean;
        /** How page files are imported; guessed from the nearest `package.json` otherwise. */
        readonly loader: 'esm';
        readonly config: (settings: EleventySettings) => void;
      },
    );
    readonly logger: { overrideLogger(logger: EleventyLogger): void };
    write(): Promise<readonly [copied: unknown, templates: readonly EleventyPage[]]>;
  }

  export { Eleventy as default };
}
