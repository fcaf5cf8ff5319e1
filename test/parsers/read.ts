import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type ParsedItem,
  type ParsedMeeting,
  parseReferat,
  type Referat,
  toParsedMeeting,
} from '../../parsers/index.ts';

/** A text read to the end: its tree and, where its head says who met and when, its meeting. */
export interface Read {
  readonly text: string;
  readonly tree: Referat;
  readonly meeting: ParsedMeeting | undefined;
  /** A line each: `line:col  rule  reason`. */
  readonly messages: readonly string[];
}

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** The five real texts by their numbers: `000` … `004`. */
export const seedTexts: ReadonlyMap<string, string> = new Map(
  readdirSync(SEEDS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name.slice(0, 3), readFileSync(`${SEEDS}${name}`, 'utf8')]),
);

/** Text → everything that the parser says of it. */
export function readText(text: string, path?: string): Read {
  const { tree, file } = parseReferat(text, path);
  const messages = file.messages.map(
    ({ line, column, ruleId, reason }) => `${line ?? 0}:${column ?? 0}  ${ruleId}  ${reason}`,
  );
  return { text, tree, meeting: toParsedMeeting(tree, file), messages };
}

/** Text → its meeting, which it must have. */
export function readMeeting(text: string): ParsedMeeting {
  const { meeting, messages } = readText(text);
  if (!meeting) throw new Error(`No meeting: ${messages.join('\n')}`);
  return meeting;
}

/** A seed's meeting by its number. */
export function readSeed(number: string): ParsedMeeting {
  const text = seedTexts.get(number);
  if (text === undefined) throw new Error(`No seed ${number}`);
  return readMeeting(text);
}

/** The item with that printed number. */
export function itemOf(meeting: ParsedMeeting, number: string): ParsedItem {
  const item = meeting.items.find((one) => one.number === number);
  if (!item) throw new Error(`No punkt ${number}`);
  return item;
}

/** A whole referat around the lines of one item: head, contents list, heading. */
function writeReferat(lines: readonly string[], title = 'Legeplads ved havnen'): string {
  return [
    'REFERAT Teknik- og Miljøudvalget d. 04-09-2019',
    '',
    'Indholdsfortegnelse',
    '',
    `${title}.....\t3`,
    '',
    `Punkt 1: ${title}`,
    '',
    ...lines,
  ].join('\n');
}

/** The one item of `writeReferat`. */
export function readItem(lines: readonly string[]): ParsedItem {
  return itemOf(readMeeting(writeReferat(lines)), '1');
}
