import { lstatSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { StopError } from './stop-error.ts';
import { outputText } from './text.ts';

/** The file that every site carries: it says who made the folder, and under which path the pages expect to lie. */
export const MANIFEST = '.referat-arkiv.json';

/** The output as it is found: a relative link into the folder of two trees, or a plain folder. */
export interface Output {
  readonly kind: 'link' | 'folder';
  readonly path: string;
  /** Where trees are built: beside the output, so that a rename never crosses disks. */
  readonly workshop: string;
}

/** What this program puts into a workshop, what a killed build leaves included: a draft has its process's number. */
const WORKSHOP_NAMES =
  /^(?:[ab](?:\.json(?:\.\d+)?)?|next|old|link|cache|start|aendringer\.json(?:\.new)?|lock(?:-share)?(?:-\d+|-stale-\d+)?)$/u;

/**
 * What stands at an output path. Where nothing does, an output that the user named becomes a plain folder and the
 * default one a link. Throws a StopError (2) where something stands that this program didn't make.
 */
export function readOutput(path: string, named: boolean): Output {
  const absolute = resolve(path);
  const workshops = {
    link: join(dirname(absolute), '.site'),
    folder: join(dirname(absolute), `.${basename(absolute)}.site`),
  };
  const stat = lstatSync(absolute, { throwIfNoEntry: false });
  const isLink = stat === undefined ? !named : stat.isSymbolicLink();
  const kind = isLink ? 'link' : 'folder';
  const output: Output = { kind, path: absolute, workshop: workshops[kind] };
  if (stat?.isSymbolicLink() && toLiveTree(output) === undefined) {
    throw new StopError(2, outputText.foreignLink(path));
  }
  if (stat !== undefined && !stat.isSymbolicLink() && !stat.isDirectory()) {
    throw new StopError(2, outputText.notFolder(path));
  }
  if (stat?.isDirectory() && !isOurs(absolute)) throw new StopError(2, outputText.foreign(path));
  if (!isWorkshop(output.workshop)) throw new StopError(2, outputText.foreign(output.workshop));
  return output;
}

/** Which of the two trees is published; undefined where none is. */
export function toLiveTree({ path, workshop }: Output): 'a' | 'b' | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat?.isSymbolicLink()) return undefined;
  const target = resolve(dirname(path), readlinkSync(path));
  return (['a', 'b'] as const).find((name) => target === join(workshop, name));
}

/** Held by a process that makes a share of a tree, as long as it may write. */
export function toShareLock(tree: string): string {
  return join(dirname(tree), 'lock-share');
}

/** Signs a tree as made by this program. Written first, so that a killed build leaves nothing that looks foreign. */
export function writeManifest(folder: string, pathPrefix: string): void {
  const manifest = { generator: 'referat-arkiv', pathPrefix };
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

function isOurs(folder: string): boolean {
  const names = readdirSync(folder);
  return names.length === 0 || names.includes(MANIFEST);
}

function isWorkshop(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return true;
  return stat.isDirectory() && readdirSync(folder).every((name) => WORKSHOP_NAMES.test(name));
}
