import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../build-site.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Manifest {
  readonly license?: string | { readonly type: string };
  readonly licenses?: readonly { readonly type: string }[];
}

interface Project {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

function readJson<T>(...path: readonly string[]): T {
  return JSON.parse(readFileSync(join(ROOT, ...path), 'utf8')) as T;
}

const lock = readJson<{ lockfileVersion: number; packages: Record<string, LockedPackage> }>(
  'package-lock.json',
);
const packages = Object.entries(lock.packages).filter(([place]) => place !== '');

/** A package without an address comes from the registry that is set, and is held to its hash. */
const REGISTRY = 'https://registry.npmjs.org/';

/** Licences that let anybody use, change and pass on: nothing that binds the pages or the project. */
const ALLOWED_LICENCES: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
]);

/** Packages with a script for installation, and why they work without it. */
const SCRIPTED: Readonly<Record<string, string>> = {
  'node_modules/esbuild': 'its program comes as an optional package; the script only checks it',
  'node_modules/fsevents': 'for macOS only, and optional',
};

test('every package of the lockfile has a hash, and none comes from elsewhere than the registry', () => {
  assert.ok(packages.length > 100);
  assert.equal(lock.lockfileVersion, 3);
  const loose = packages.filter(
    ([, { integrity, resolved, link }]) =>
      link === true ||
      !/^sha512-[A-Za-z0-9+/]{86}==$/u.test(integrity ?? '') ||
      !(resolved ?? REGISTRY).startsWith(REGISTRY),
  );
  assert.deepEqual(loose, []);
});

test('every package that the project names is pinned to one version, and the lockfile has that one', () => {
  const project = readJson<Project>('package.json');
  const named = { ...project.dependencies, ...project.devDependencies };
  for (const [name, version] of Object.entries({ ...named, ...project.optionalDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+$/u, name);
    assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name);
  }
});

test('no package needs to run a script when it is installed', () => {
  const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  assert.deepEqual(
    scripted.map(([place]) => place).filter((place) => SCRIPTED[place] === undefined),
    [],
  );
  assert.match(readFileSync(join(ROOT, '.npmrc'), 'utf8'), /^ignore-scripts\s*=\s*true$/mu);
});

test('every installed package has a licence of the list', () => {
  const installed = packages.filter(([place]) => existsSync(join(ROOT, place, 'package.json')));
  assert.ok(installed.length > 100);
  const other = installed.flatMap(([place]) => {
    const licence = toLicence(readJson<Manifest>(place, 'package.json'));
    return isAllowed(licence) ? [] : [`${place}: ${licence}`];
  });
  assert.deepEqual(other, []);
});

function toLicence({ license, licenses }: Manifest): string {
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none';
}

/** One of several offered is enough; of several that hold together each must be on the list. */
function isAllowed(licence: string): boolean {
  const offers = licence.replace(/[()]/gu, '').split(' OR ');
  return offers.some((offer) => offer.split(' AND ').every((name) => ALLOWED_LICENCES.has(name)));
}
