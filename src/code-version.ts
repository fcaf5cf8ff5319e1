import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toKey } from './key.ts';
import { listSiteFiles } from './site-files.ts';

/** What the program is made of, as hashes: what was made by one version is not taken for another's. */
export interface CodeVersion {
  /** Of what reads referater and makes the archive. */
  readonly reading: string;
  /** Of all of it. */
  readonly whole: string;
}

/** The version of the program in a folder: its sources, its exact packages, and the Node that runs it. */
export function readCodeVersion(project: string): CodeVersion {
  // Byte by byte: nobody reads the letters.
  const read = (file: string) => `${file}\0${readFileSync(join(project, file), 'latin1')}`;
  const readFolder = (folder: string) =>
    listSiteFiles(join(project, folder)).map((file) => read(`${folder}/${file}`));
  const names = new Set(readdirSync(project));
  const base = [
    process.version,
    process.versions.icu ?? '',
    ...['package.json', 'package-lock.json'].filter((file) => names.has(file)).map(read),
  ];
  const reading = toKey([...base, ...['parsers', 'src'].flatMap(readFolder)]);
  return { reading, whole: toKey([reading, read('.eleventy.ts'), ...readFolder('templates')]) };
}
