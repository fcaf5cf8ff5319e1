import { openFileScan } from './find-leaks.ts';
import { serveWork } from './shared-work.ts';

/** Looks through files of a site for the process that started it. */
serveWork(openFileScan);
