import { findCprNumbers, maskCprNumbers } from './guards.ts';
import type { InputProblem } from './input.ts';
import type { InputReading } from './input-reading.ts';
import type { Finding } from './report.ts';
import { type Exception, isExcepted, type Review } from './review.ts';
import { guardText } from './text.ts';

/** A file's name as it is printed. */
export type ToName = (file: string) => string;

/** Most files have none. */
const NONE: readonly Finding[] = [];

/** What the parser, the guard of private addresses and the schema found in a file. */
export function toFileFindings(
  { input: { file }, outline }: InputReading,
  toName: ToName,
  review: Review,
): readonly Finding[] {
  const { findings, invalidKey } = outline;
  if (findings.length + outline.contacts.length === 0 && invalidKey === undefined) return NONE;
  const name = toName(file);
  const contacts = outline.contacts.filter(
    ({ line }) => !isExcepted(review, { fil: file, linje: line, regel: 'private-contact' }),
  );
  const severity = 'error';
  return [
    ...findings.map((finding) => ({ file: name, ...finding })),
    ...contacts.map(
      (place): Finding => ({
        file: name,
        ...place,
        ruleId: 'private-contact',
        severity: 'warning',
        reason: guardText.privateContact,
      }),
    ),
    ...(invalidKey === undefined
      ? []
      : ([
          { file: name, ruleId: 'schema', severity, reason: guardText.invalidMeeting(invalidKey) },
        ] as const)),
  ];
}

/** Every CPR number of a file, its name included; what prints it never repeats it. */
export function toCprFindings(
  { input: { file }, outline }: InputReading,
  toName: ToName,
  review: Review,
): readonly Finding[] {
  const namePlaces = findCprNumbers(file);
  if (namePlaces.length + outline.cprNumbers.length === 0) return NONE;
  const finding = {
    file: maskCprNumbers(toName(file)),
    ruleId: 'cpr-number',
    severity: 'error',
    reason: guardText.cprNumber,
  } as const;
  const inName = namePlaces.map(() => finding);
  const inText = outline.cprNumbers.filter(
    ({ line }) => !isExcepted(review, { fil: file, linje: line, regel: 'cpr-number' }),
  );
  return [...inName, ...inText.map((place) => ({ ...finding, ...place }))];
}

/** An exception that fits nothing is dangerous: the file has changed, and the line may say something else now. */
export function toUnusedFindings(
  readings: readonly InputReading[],
  toName: ToName,
  { exceptions }: Review,
): readonly Finding[] {
  const byFile = new Map(readings.map((reading) => [reading.input.file, reading]));
  return exceptions.flatMap(({ fil, linje, regel }) => {
    const reading = byFile.get(fil);
    if (reading === undefined || HITS[regel](reading).includes(linje)) return [];
    const reason = guardText.unusedException(regel);
    return {
      file: toName(fil),
      line: linje,
      ruleId: 'unused-exception',
      severity: 'warning',
      reason,
    } as const;
  });
}

/** A misspelt name lets nothing through, and a removed file's exception waits for the next file of that name. */
export function toMissingFinding({ fil }: Exception, file: string): Finding {
  const reason = guardText.missingFile(maskCprNumbers(fil));
  return { file, ruleId: 'unused-exception', severity: 'warning', reason };
}

/** The lines where a rule finds something in a file. */
const HITS: Readonly<Record<Exception['regel'], (reading: InputReading) => readonly number[]>> = {
  'cpr-number': ({ outline }) => outline.cprNumbers.map(({ line }) => line),
  'private-contact': ({ outline }) => outline.contacts.map(({ line }) => line),
  'output-leak': (reading) => reading.readDetails().withheldLines,
};

/** Why a file can't be read. */
export function toProblemFinding(problem: InputProblem, toName: ToName): Finding {
  return { ...problem, severity: 'error', file: maskCprNumbers(toName(problem.file)) };
}
