import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
/** What other processes may still be running: an older version is kept for so long. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** Files that a process of its own begins with. */
const STARTED = [
  'cli',
  'pdf-process',
  'preview-process',
  'reading-process',
  'scan-process',
  'search-process',
];
/**
 * Programs of their own, and what only Eleventy's own server uses: they stay where they are installed. All other packages
 * are compiled too: Eleventy alone is 300 files, and to open each takes longer than to read all of them as one.
 */
const INSTALLED = ['@11ty/eleventy-dev-server', 'chokidar', 'esbuild', 'pagefind', 'pdfjs-dist'];
/** What packages that are written for `require` call; it finds the installed ones. */
const REQUIRE = `import { createRequire as toInstalled } from 'node:module'; const require = toInstalled(${JSON.stringify(import.meta.url)});`;

/** As an argument: a setting of that name is something else. */
const OWN_ADDRESS = /\bimport\.meta\.url(?=\))/gu;

/**
 * Compiles the program into a folder, which appears whole or not at all, since two processes may compile at once; older
 * versions beside it are removed.
 * @param {string} target
 * @param {readonly string[]} more further files that a process begins with, by their paths in the project
 */
export async function compile(target, more = []) {
  const half = `${target}.${process.pid}`;
  const { build, stop } = await import('esbuild');
  const pages = readdirSync(join(PROJECT, 'templates')).filter((it) => /\.11ty\.tsx?$/u.test(it));
  try {
    await build({
      absWorkingDir: PROJECT,
      entryPoints: [
        ...STARTED.map((entry) => `src/${entry}.ts`),
        ...pages.map((page) => `templates/${page}`),
        '.eleventy.ts',
        ...more,
      ],
      // Eleventy loads a page's file anew in each run. What two files share lies in a third one, which is loaded once and
      // stays fast: the page's own file only points to it.
      stdin: {
        contents: pages.map((it, place) => `export * as page${place} from './${it}';`).join('\n'),
        resolveDir: join(PROJECT, 'templates'),
      },
      outdir: half,
      outbase: '.',
      chunkNames: 'chunks/[name]-[hash]',
      bundle: true,
      splitting: true,
      external: INSTALLED,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      // Packages' comments have signs for which Node keeps two bytes for each letter of the file, as long as the program runs.
      minifyWhitespace: true,
      legalComments: 'none',
      lineLimit: 120,
      logLevel: 'silent',
      banner: { js: REQUIRE },
      define: { COMPILED: JSON.stringify(target) },
      plugins: [{ name: 'source-address', setup: keepAddresses }],
    });
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  } finally {
    // Its process would stay as long as this one, with 100 MB.
    await stop();
  }
  const store = dirname(target);
  for (const other of readdirSync(store).map((it) => join(store, it))) {
    const isOld = Date.now() - statSync(other).mtimeMs > KEPT_MS;
    if (isOld && other !== target) rmSync(other, { recursive: true, force: true });
  }
}

/**
 * A source that asks where it lies is told where its source lies: what is read from beside it is there.
 * @param {import('esbuild').PluginBuild} build
 */
function keepAddresses(build) {
  build.onLoad({ filter: /\.(?:js|tsx?)$/ }, ({ path }) => {
    const text = readFileSync(path, 'utf8');
    if (text.search(OWN_ADDRESS) < 0) return undefined;
    const address = JSON.stringify(pathToFileURL(path).href);
    return { contents: text.replace(OWN_ADDRESS, address), loader: 'default' };
  });
}
