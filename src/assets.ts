import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';

/** Makes `<site>/assets/` of a folder of assets: scripts bundled for the browser, the stylesheet minified, the rest copied. */
export async function writeAssets(source: string, site: string, styles = ''): Promise<void> {
  const { build } = await import('esbuild');
  const target = join(site, 'assets');
  mkdirSync(target, { recursive: true });
  const names = existsSync(source) ? readdirSync(source).sort() : [];
  const compiled = names.filter((name) => ['.ts', '.css'].includes(parse(name).ext));
  const { outputFiles } = await build({
    entryPoints: compiled.map((name) => join(source, name)),
    outdir: target,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    // Reached by its address in the browser, where the search index lies.
    external: ['*/pagefind.js', '*.svg'],
    // After the stylesheet's own, so that they win.
    footer: { css: styles },
    write: false,
    logLevel: 'silent',
  });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  for (const name of names.filter((name) => !compiled.includes(name))) {
    copyFileSync(join(source, name), join(target, name));
  }
}
