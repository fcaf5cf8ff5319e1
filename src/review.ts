import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
// biome-ignore lint/performance/noNamespaceImport: by its name `z` it brings its messages in sixty languages.
import * as z from 'zod';
import { StopError } from './stop-error.ts';
import { reviewText } from './text.ts';

/** The rules that a person may overrule for a line, after having looked at it. */
const REVIEWED_RULES = ['cpr-number', 'private-contact', 'output-leak'] as const;

const text = z.string().trim().min(1);

/** The file with what a person has found harmless, beside the config. */
export const EXCEPTIONS = 'undtagelser.json';

/** `undtagelser.json`: what a rule found, and somebody has found harmless. */
const exceptionsSchema = z.array(
  z.strictObject({
    fil: text,
    linje: z.int().min(1),
    regel: z.enum(REVIEWED_RULES),
    grund: text,
  }),
);

/** `rettelser.json`: which file is the corrected edition of which. */
const correctionsSchema = z.array(z.strictObject({ fil: text, erstatter: text, grund: text }));

export type Exception = Readonly<z.output<typeof exceptionsSchema>[number]>;
export type Correction = Readonly<z.output<typeof correctionsSchema>[number]>;

/** What people have decided about single files; they lie beside the config, and files are named as within the input folder. */
export interface Review {
  readonly exceptions: readonly Exception[];
  readonly corrections: readonly Correction[];
}

/** Nobody has decided anything. */
export const NO_REVIEW: Review = { exceptions: [], corrections: [] };

/** The two files beside a config; absent ones are empty. Throws a StopError (2) that names the file and the entry. */
export function readReview(configPath: string): Review {
  const folder = dirname(configPath);
  return {
    exceptions: readList(join(folder, EXCEPTIONS), exceptionsSchema),
    corrections: readList(join(folder, 'rettelser.json'), correctionsSchema),
  };
}

/** Whether a rule is overruled there. */
export function isExcepted(
  { exceptions }: Pick<Review, 'exceptions'>,
  place: Pick<Exception, 'fil' | 'linje' | 'regel'>,
): boolean {
  return exceptions.some(
    ({ fil, linje, regel }) => fil === place.fil && linje === place.linje && regel === place.regel,
  );
}

/**
 * The exceptions with their files called as they are in the input, however a person or a system spells the name (`é` in
 * one sign or two, `\\` or `/`, a `./` before it); and those whose file isn't there. A name that fits two files fits none.
 */
export function matchExceptions(
  exceptions: readonly Exception[],
  files: readonly string[],
): { readonly matched: readonly Exception[]; readonly missing: readonly Exception[] } {
  const known = new Set(files);
  const toFile = (name: string): string | undefined => {
    if (known.has(name)) return name;
    const alike = files.filter((file) => toPlainName(file) === toPlainName(name));
    return alike.length === 1 ? alike[0] : undefined;
  };
  return {
    matched: exceptions.flatMap((exception) => {
      const fil = toFile(exception.fil);
      return fil === undefined ? [] : [{ ...exception, fil }];
    }),
    missing: exceptions.filter(({ fil }) => toFile(fil) === undefined),
  };
}

function toPlainName(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/u, '');
}

function readList<T>(path: string, schema: z.ZodType<readonly T[]>): readonly T[] {
  if (!existsSync(path)) return [];
  const checked = schema.safeParse(readJson(path));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new StopError(2, reviewText.invalid(path, issue?.path.join('.') ?? ''));
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new StopError(2, reviewText.noJson(path), { cause });
  }
}
