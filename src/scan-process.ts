import { constants, setPriority } from 'node:os';
import { openFileScan, type ScanSetup } from './find-leaks.ts';
import { serveWork } from './shared-work.ts';

/** Looks through files of a site for the process that started it. */
// The process that started it has more to do than this one.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
serveWork((setup: ScanSetup) => openFileScan(setup));
