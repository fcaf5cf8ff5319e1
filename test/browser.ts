import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

/** A Chromium that can be started: its program, and what its environment needs beyond ours. */
export interface BrowserProgram {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Headless and quiet: the only hosts that it may talk to are those that a page names. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Where the unpacked browser finds letters: its own settings name folders that we don't unpack
 * to, and it dies on the first page that it draws without a font.
 */
const FONT_SETTINGS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Finds a Chromium: `CHROME_PATH`, else an installed one, else the one in the npm package
 * `@sparticuz/chromium`. Throws when there is none: a browser test never skips.
 * `CHROME_PATH=npm` passes over an installed one.
 */
function findBrowser(): BrowserProgram {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '' && named !== 'npm') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
    return { path: named, environment: {} };
  }
  const installed = named === 'npm' ? undefined : INSTALLED.find((path) => existsSync(path));
  return installed === undefined ? unpackBrowser() : { path: installed, environment: {} };
}

/** Starts a headless Chromium with a fresh profile; the caller closes it. */
export async function startBrowser(): Promise<Browser> {
  const program = findBrowser();
  return chromium.launch({
    executablePath: program.path,
    headless: true,
    args: FLAGS,
    env: { ...definedEnvironment(), ...program.environment },
    timeout: 60_000,
  });
}

/**
 * Unpacks the npm package's Chromium beside the packages, once, with the system libraries that
 * a bare Linux lacks. Done in a process of its own, since the package takes its folder and its
 * decision to unpack the libraries from the environment; renamed at the end, so that two test
 * files that start together never see half a browser.
 */
function unpackBrowser(): BrowserProgram {
  const manifest = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = join(root, 'node_modules', '.cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    const library = JSON.stringify(import.meta.resolve('@sparticuz/chromium'));
    const script = `await (await import(${library})).default.executablePath();`;
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
      encoding: 'utf8',
    });
    if (run.status !== 0) {
      rmSync(unfinished, { recursive: true, force: true });
      throw new Error(`No Chromium: none is installed and unpacking failed:\n${run.stderr}`);
    }
    writeFileSync(join(unfinished, 'fonts', 'fonts.conf'), FONT_SETTINGS);
    try {
      renameSync(unfinished, folder);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return {
    path: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
  };
}

/** Our own environment without the names that have no value. */
function definedEnvironment(): Record<string, string> {
  const pairs = Object.entries(process.env);
  return Object.fromEntries(
    pairs.filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
