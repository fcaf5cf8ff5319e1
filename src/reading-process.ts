import { openReading } from './read-new.ts';
import { serveWork } from './shared-work.ts';

/** Reads referater for the process that started it. */
serveWork(openReading);
