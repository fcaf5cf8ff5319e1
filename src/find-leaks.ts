import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { maskCprNumbers } from './guards.ts';
import { buildOutputScanner, type Leak } from './output-scan.ts';
import type { ArchiveReading } from './read-archive.ts';
import type { Finding } from './report.ts';
import type { Site } from './site.ts';
import { listSiteFiles } from './site-files.ts';
import { leakText } from './text.ts';
import type { Written } from './tree-update.ts';

/** What stands before a point of a list: `1. `, `- o `, `a) `. */
const LIST_MARK = /^\s*(?:[-·•]\s*)?(?:o\s+|[\p{L}\d]{1,3}[.)]\s+)?/u;

/** Looks through files of a site, letting other work in between. */
type FindLeaks = (written: readonly Written[]) => Promise<readonly Leak[]>;

const FILES_AT_ONCE = 100;

/**
 * A search that reads what is new in a site once more, as what it is: files. What isn't public may stand in none of them.
 * `templates`: the folder with the pages' own words. To be made when all that the site shows has been read.
 */
export function buildFindLeaks(
  folder: string,
  { listDisclosed, readOtherTexts, allowedNumbers }: ArchiveReading,
  { config, kle }: Site,
  templates: string,
): FindLeaks {
  const withheld = listDisclosed();
  const published = withheld.filter((file) => file.published);
  const scan = buildOutputScanner({
    withheld,
    open: published.flatMap(({ disclosure }) => toOpenTexts(disclosure.open)),
    // A page lists titles of meetings that were not read again; none of them has changed.
    openLater: function* () {
      for (const lines of readOtherTexts()) yield* toOpenTexts(lines);
      yield* readPageWords(templates);
      yield JSON.stringify(config);
      yield* kle?.values() ?? [];
    },
    allowedNumbers,
  });
  return async (written) => {
    const leaks: Leak[] = [];
    for (const [index, { path, text }] of written.entries()) {
      const bytes = text === undefined ? readFileSync(join(folder, path)) : Buffer.from(text);
      leaks.push(...scan(path, bytes));
      if (index % FILES_AT_ONCE === 0) await setImmediate();
    }
    return leaks;
  };
}

/** A leak for the terminal: never the thing itself. */
export function toLeakFinding({ output, kind, source }: Leak, site: string): Finding {
  const reason =
    kind === 'cpr' || source === undefined
      ? leakText.cpr
      : leakText[kind](source.file, source.line);
  return {
    file: join(site, maskCprNumbers(output)),
    ruleId: 'output-leak',
    severity: 'error',
    reason,
  };
}

/** A file's open lines in a row, as they are and as a page shows them: the number of a list's point is no text of its own. */
function toOpenTexts(lines: readonly string[]): readonly string[] {
  const points = lines.map((line) => line.replace(LIST_MARK, ''));
  return [lines.join('\n'), points.join('\n')];
}

/** The words that the pages themselves bring: their sources, read as text. */
function readPageWords(templates: string): readonly string[] {
  return listSiteFiles(templates)
    .filter((file) => /\.(?:tsx?|md)$/u.test(file))
    .map((file) => readFileSync(join(templates, file), 'utf8'));
}
