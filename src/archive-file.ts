import type { ItemTexts, MeetingDetails, MeetingOutline } from './outline.ts';

/** One input file that was read and parsed. */
export interface ArchiveFile {
  /** The file's name within the input folder, with `/` between folders. */
  readonly file: string;
  /** Hash of the bytes as they are, 64 hex digits. */
  readonly sha256: string;
  /** What was parsed, to say where two files of one meeting differ. */
  readonly readText: () => string;
  readonly meeting: MeetingOutline;
  readonly readDetails: () => MeetingDetails;
  /** The texts of the meeting's items, item by item. */
  readonly readTexts: () => readonly ItemTexts[];
}
