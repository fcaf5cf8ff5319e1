import { readFileSync } from 'node:fs';
// biome-ignore lint/performance/noNamespaceImport: by its name `z` it brings its messages in sixty languages.
import * as z from 'zod';
import { parseCaseNumber } from '../parsers/values.ts';
import type { CaseAliases } from './cases.ts';
import { StopError } from './stop-error.ts';
import { aliasText } from './text.ts';

const fileSchema = z.array(z.array(z.string()).min(2));

/**
 * The case numbers that the user says are one case, group by group, upper case:
 * `[["326-2018-33014", "23-010268"]]`. Throws a StopError (2) that says what is wrong.
 */
export function readAliases(path: string): CaseAliases {
  const groups = fileSchema.safeParse(readJson(path));
  if (!groups.success) throw new StopError(2, aliasText.wrongShape(path));
  const seen = new Set<string>();
  return groups.data.map((group) =>
    group.map((text) => {
      const number = parseCaseNumber(text.trim().toUpperCase());
      if (number === undefined) throw new StopError(2, aliasText.noCaseNumber(path, text));
      if (seen.has(number)) throw new StopError(2, aliasText.twice(path, number));
      seen.add(number);
      return number;
    }),
  );
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StopError(2, aliasText.unreadable(path, reason), { cause });
  }
}
