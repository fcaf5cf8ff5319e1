/** A command line that has been checked: options as the user wrote them, defaults filled in. */
export interface Arguments {
  readonly input: string;
  readonly output?: string;
  readonly config: string;
  readonly port?: string;
  readonly strict: boolean;
  /** Only errors and the closing line. */
  readonly quiet: boolean;
  /** One JSON object on standard output, and nothing else there. */
  readonly json: boolean;
  /** Only look, and copy nothing. */
  readonly onlyShow: boolean;
  /** The rule that `check` explains. */
  readonly forklar?: string;
  readonly files: readonly string[];
}
