import { parseReferat, toParsedMeeting } from '../parsers/index.ts';
import { toLines } from '../parsers/lines.ts';
import type { InputFile } from './input.ts';
import type { Meeting } from './meeting.ts';

/** Who met when: two files that say the same here are the same meeting. */
export type MeetingKey = Pick<Meeting, 'body' | 'date' | 'startTime'>;

/** A file of the input folder that has the same bytes, text or meeting as one that is to be added. */
export interface Known {
  readonly file: InputFile;
  readonly same: 'bytes' | 'text' | 'meeting';
}

/** The head of a referat stands within so many characters. */
const HEAD_LENGTH = 4000;

/** The first file that has the same bytes, else the first that has the same meeting. */
export function findKnown(
  files: readonly InputFile[],
  { sha256, text }: InputFile,
  meeting: MeetingKey,
): Known | undefined {
  const twin = files.find((file) => file.sha256 === sha256);
  if (twin !== undefined) return { file: twin, same: 'bytes' };
  const file = files.find((other) => isSameMeeting(other.text, meeting));
  if (file === undefined) return undefined;
  return { file, same: hasSameLines(file.text, text) ? 'text' : 'meeting' };
}

/** The head is read first, the whole only where it fits: thousands of files are compared. */
function isSameMeeting(text: string, meeting: MeetingKey): boolean {
  const head = readMeeting(text.slice(0, HEAD_LENGTH));
  if (head !== undefined && head.date !== meeting.date) return false;
  const whole = readMeeting(text);
  return (
    whole?.date === meeting.date &&
    whole.body.slug === meeting.body.slug &&
    (whole.startTime ?? '') === (meeting.startTime ?? '')
  );
}

function readMeeting(text: string): MeetingKey | undefined {
  const { tree, file } = parseReferat(text);
  return toParsedMeeting(tree, file);
}

/** Encodings, line ends and empty lines make no difference. */
function hasSameLines(a: string, b: string): boolean {
  const [first = [], second = []] = [a, b].map((text) =>
    toLines(text).flatMap(({ value }) => (value === '' ? [] : value)),
  );
  return first.length === second.length && first.every((line, at) => line === second[at]);
}
