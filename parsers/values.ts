import type { $brand } from 'zod';

/** `YYYY-MM-DD`. */
export type IsoDate = string & $brand<'IsoDate'>;
/** Sagsnr.: `326-2018-33014`, `23-010268`, `16-048515K`. */
export type CaseNumber = string & $brand<'CaseNumber'>;
/** Dokumentnr.: `326-2018-294869`. */
export type DocumentNumber = string & $brand<'DocumentNumber'>;
/** J.nr.: `00.22.04`. */
export type JournalNumber = string & $brand<'JournalNumber'>;
