import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build-site.ts';

const PARTS = ['.eleventy.ts', 'package.json', 'tsconfig.json', 'parsers', 'src', 'templates'];

/** A copy of the project that a test may break; its packages are a link to ours. */
export function copyProject(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Replaces a passage of a file of a copy; throws where the file doesn't hold it, so that no test breaks nothing. */
export function breakFile(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} no longer holds: ${from}`);
  writeFileSync(file, text.replace(from, to));
}
