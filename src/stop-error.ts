/** A stop with a Danish message for the terminal, and the exit code that goes with it. */
export class StopError extends Error {
  /** 1: an input can't be published; 2: wrong use; 3: the build failed. */
  readonly exitCode: 1 | 2 | 3;

  constructor(exitCode: 1 | 2 | 3, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StopError';
    this.exitCode = exitCode;
  }
}
