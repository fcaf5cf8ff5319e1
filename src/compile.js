import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { escapeWide } from './escape-wide.js';
import { ENCODING, SCRIPT } from './run-compiled.js';

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
const RUN = JSON.stringify(new URL('run-compiled.js', import.meta.url).href);
/** Of the packages: an import of what isn't compiled with them. A script can't import by itself. */
const IMPORT = /\bimport\(/gu;

const SETTINGS = '.eleventy.ts';
/** Whatever a page exports: Eleventy takes an object with all of it for the module. */
const PAGE_EXPORTS = 'export default { ...file };';
const SETTINGS_EXPORTS = 'export default file.default; export const { config } = file;';

/** A setting of that name, in quotes, is something else. */
const OWN_ADDRESS = /(?<!['"])\bimport\.meta\.url\b/gu;

/**
 * Compiles the program into a folder, which appears whole or not at all, since two processes may compile at once; older
 * versions beside it are removed.
 * @param {string} target
 * @param {readonly string[]} more further files that a process begins with, by their paths in the project
 */
export async function compile(target, more = []) {
  const half = `${target}.${process.pid}`;
  const { build, stop } = await import('esbuild');
  const programs = [...STARTED.map((entry) => `src/${entry}.ts`), ...more];
  const pages = readdirSync(join(PROJECT, 'templates'))
    .filter((it) => /\.11ty\.tsx?$/u.test(it))
    .map((page) => `templates/${page}`);
  try {
    const { outputFiles } = await build({
      absWorkingDir: PROJECT,
      stdin: { contents: renderList([...programs, ...pages, SETTINGS]), resolveDir: PROJECT },
      bundle: true,
      write: false,
      external: INSTALLED,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      minifyWhitespace: true,
      legalComments: 'none',
      lineLimit: 120,
      logLevel: 'silent',
      define: { COMPILED: JSON.stringify(target) },
      plugins: [{ name: 'source-address', setup: keepAddresses }],
    });
    const code = outputFiles
      .map(({ text }) => escapeWide(text.replace(IMPORT, 'importInstalled(')))
      .join('');
    const files = [
      { path: SCRIPT, text: `(function (require, module, importInstalled) {${code}\n})` },
      ...programs.map((file) => toProgram(target, file)),
      ...pages.map((file) => toLoaded(target, file, PAGE_EXPORTS)),
      toLoaded(target, SETTINGS, SETTINGS_EXPORTS),
    ];
    for (const { path, text } of files) {
      mkdirSync(dirname(join(half, path)), { recursive: true });
      writeFileSync(join(half, path), text, ENCODING);
    }
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
 * The files that something begins with, each run when it is asked for by its path.
 * @param {readonly string[]} files
 */
function renderList(files) {
  const entries = files.map((file) => `${JSON.stringify(file)}: () => import('./${file}')`);
  return `export const files = { ${entries.join(', ')} };`;
}

/**
 * A file that Node runs: it runs one of the script's.
 * @param {string} target
 * @param {string} file
 */
function toProgram(target, file) {
  const text = `import { openCompiled } from ${RUN};
await openCompiled(${JSON.stringify(target)})[${JSON.stringify(file)}]();`;
  return { path: toCompiledName(file), text };
}

/**
 * A file that Eleventy loads, anew in each run: it exports what one of the script's exports, which is loaded once and stays fast.
 * @param {string} target
 * @param {string} file
 * @param {string} exports
 */
function toLoaded(target, file, exports) {
  const text = `import { openCompiled } from ${RUN};
const file = await openCompiled(${JSON.stringify(target)})[${JSON.stringify(file)}]();
${exports}`;
  return { path: toCompiledName(file), text };
}

/**
 * @param {string} file
 */
function toCompiledName(file) {
  return file.replace(/\.tsx?$/u, '.js');
}

/**
 * A source that asks where it lies is told where its source lies: what is read from beside it is there.
 * @param {import('esbuild').PluginBuild} build
 */
function keepAddresses(build) {
  build.onLoad({ filter: /\.(?:m?js|tsx?)$/ }, ({ path }) => {
    const text = readFileSync(path, 'utf8');
    if (text.search(OWN_ADDRESS) < 0) return undefined;
    const address = JSON.stringify(pathToFileURL(path).href);
    return { contents: text.replace(OWN_ADDRESS, address), loader: 'default' };
  });
}
