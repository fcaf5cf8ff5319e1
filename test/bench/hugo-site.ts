import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Meeting } from '../../src/meeting.ts';
import { type BenchProject, readMeetings } from './bench-project.ts';
import { toHugoPages } from './hugo-content.ts';
import { HUGO_FILES } from './hugo-layouts.ts';
import { type ProcessRun, runProcess } from './run-process.ts';
import { setAside } from './set-aside.ts';

/** `hugo v0.111.3`; undefined where Hugo isn't installed. */
export function readHugoVersion(): string | undefined {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return /^hugo v[\d.]+/u.exec(stdout ?? '')?.[0];
}

/** Writes a Hugo project with as many pages as ours has, from the same data. */
export function writeHugoSite(folder: string, project: BenchProject, pageCount: number): void {
  setAside(folder);
  for (const [file, text] of Object.entries(HUGO_FILES)) write(folder, file, text);
  const pages = toHugoPages(readMeetings<Meeting>(project));
  for (const { file, data } of pages) write(folder, `content/${file}`, JSON.stringify(data));
  // Hugo adds the home page and one a section by itself; what ours splits by year is made up by years' lists.
  const sections = new Set(pages.map(({ file }) => dirname(file).split('/')[0]));
  const missing = pageCount - pages.length - sections.size - 1;
  const lists = pages.filter(({ file }) => file.startsWith('aar/'));
  for (let at = 0; at < missing; at += 1) {
    const data = lists[at % lists.length]?.data;
    write(folder, `content/aar/del-${at}.html`, JSON.stringify(data));
  }
}

/** Builds the project from nothing. */
export async function runHugo(folder: string): Promise<ProcessRun> {
  setAside(join(folder, 'public'));
  return runProcess('hugo', ['--quiet'], { cwd: folder });
}

function write(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
