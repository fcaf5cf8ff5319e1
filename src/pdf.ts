import { createRequire } from 'node:module';
import { forkProgram } from './fork-program.ts';
import type { PdfText } from './pdf-text.ts';
import { pdfText } from './text.ts';

/** A referat of ten pages takes a second or two. */
const LONGEST_SECONDS = 60;
const MOST_MEMORY_MB = 1024;

/** Whether a file is a PDF by its name. */
export function isPdf(path: string): boolean {
  return /\.pdf$/iu.test(path);
}

/**
 * The text of a PDF's bytes as a referat's text file has it, or why it can't be read. Never throws, and ends in time
 * whatever the bytes are: they are read in a process that is stopped after so many seconds.
 */
export async function readPdf(
  bytes: Uint8Array,
  seconds: number = LONGEST_SECONDS,
): Promise<PdfText> {
  if (!isInstalled()) return { reason: pdfText.notInstalled };
  return new Promise((done) => {
    const reader = forkProgram('pdf-process', [], {
      execArgv: [`--max-old-space-size=${MOST_MEMORY_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const end = (result: PdfText): void => {
      clearTimeout(timer);
      done(result);
      reader.kill('SIGKILL');
    };
    const timer = setTimeout(() => end({ reason: pdfText.tooSlow(seconds) }), seconds * 1000);
    reader.once('message', (result) => end(result as PdfText));
    // What went wrong inside is of no use to the reader: the file is what must be made anew.
    reader.once('exit', () => end({ reason: pdfText.broken }));
    reader.on('error', () => end({ reason: pdfText.broken }));
    reader.send(bytes);
  });
}

/** The package is optional: an installation may have left it out. */
function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
    return true;
  } catch {
    return false;
  }
}
