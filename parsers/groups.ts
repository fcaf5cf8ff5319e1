/** The named groups of a pattern: those that each of its matches has, and those that a match may lack. */
type Groups<Always extends string, Maybe extends string> = Readonly<Record<Always, string>> &
  Readonly<Partial<Record<Maybe, string>>>;

/** What a match found, by the names of its groups, which the caller's pattern has. */
export function groupsOf<Always extends string, Maybe extends string = never>(
  match: RegExpExecArray,
): Groups<Always, Maybe>;
export function groupsOf<Always extends string, Maybe extends string = never>(
  match: RegExpExecArray | null,
): Groups<Always, Maybe> | undefined;
export function groupsOf(match: RegExpExecArray | null): unknown {
  return match?.groups;
}
