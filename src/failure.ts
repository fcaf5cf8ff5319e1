import { type Attempt, buildText } from './text.ts';

/**
 * What an error that nobody foresaw says: why the disk refused, or the innermost error's words and its place in the program.
 * `what`: a command that builds nothing leaves no old site to speak of.
 */
export function toFailureText(error: unknown, what: Attempt = 'build'): string {
  const chain = toChain(error);
  const disk = chain.find((link) => toDiskReason(link) !== undefined);
  const last = chain.at(-1);
  if (disk !== undefined) return buildText.failed(`${toDiskReason(disk)} (${disk.message})`, what);
  const messages = chain.slice(0, -1).map(({ message }) => message);
  return buildText.failedByUs([...messages, last?.stack ?? String(error)].join('\n'), what);
}

function toChain(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return [];
  // Eleventy keeps what went wrong in `originalError`.
  const inner = 'originalError' in error ? error.originalError : error.cause;
  return [error, ...toChain(inner)];
}

function toDiskReason(error: Error): string | undefined {
  return 'code' in error ? buildText.diskErrors[String(error.code)] : undefined;
}
