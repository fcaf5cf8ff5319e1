import type { QuirkName } from './quirks.ts';
import type { TruthItem, TruthMeeting } from './truth.ts';

/** One comparison of one field. */
export interface FieldResult {
  /** The kind of field: `decision.outcome`. */
  readonly field: string;
  /** Where: `items[2].decisions[0].outcome`. */
  readonly path: string;
  readonly right: boolean;
  readonly expected: unknown;
  readonly got: unknown;
  /** The oddities of the item, or of the meeting for its own fields. */
  readonly quirks: readonly QuirkName[];
}

export interface Accuracy {
  readonly fields: readonly FieldResult[];
  /** Words of closed items that were found in the output. */
  readonly leaks: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const list = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter(isObject) : [];
const squeeze = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : value;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Compares a parsed meeting (JSON as in MODEL.md) with the truth, field by field. A field that both lack is not counted.
 * Texts are compared with every run of white space as one space, since only that differs between joined and kept lines.
 */
export function compareMeeting(parsed: unknown, truth: TruthMeeting): Accuracy {
  const got: Json = isObject(parsed) ? parsed : {};
  const fields: FieldResult[] = [];
  const compare: Compare = (field, path, expected, value, quirks) => {
    const missing = (one: unknown): boolean =>
      one === undefined || (Array.isArray(one) && one.length === 0);
    if (missing(expected) && missing(value)) return;
    fields.push({ field, path, right: same(expected, value), expected, got: value, quirks });
  };
  const meeting = (key: keyof TruthMeeting & string): void => {
    if (truth.uncertain.includes(key)) return;
    compare(`meeting.${key}`, key, truth[key], got[key], truth.quirks);
  };
  for (const key of ['date', 'startTime', 'endTime', 'place', 'participants', 'apologies'] as const)
    meeting(key);
  for (const key of ['layout', 'remarks'] as const) meeting(key);
  for (const key of ['name', 'slug'] as const) {
    compare(
      `meeting.body.${key}`,
      `body.${key}`,
      truth.body[key],
      field(got.body, key),
      truth.quirks,
    );
  }
  compare(
    'meeting.source.lines',
    'source.lines',
    truth.source.lines,
    field(got.source, 'lines'),
    truth.quirks,
  );
  const items = list(got.items);
  compare(
    'meeting.items',
    'items',
    truth.items.map((item) => item.id),
    items.map((item) => item.id),
    truth.quirks,
  );
  truth.items.forEach((item, index) => {
    const match = items.find((one) => one.id === item.id);
    compareItem(compare, item, match, `items[${index}]`);
  });
  compareRules(compare, truth, list(got.messages));
  const output = JSON.stringify(got);
  return { fields, leaks: truth.telltales.filter((word) => output.includes(word)) };
}

type Compare = (
  field: string,
  path: string,
  expected: unknown,
  got: unknown,
  quirks: readonly QuirkName[],
) => void;

const field = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

const PLAIN_KEYS = [
  'order',
  'number',
  'status',
  'title',
  'listedTitle',
  'public',
  'caseNumber',
  'journalNumber',
  'documentNumber',
  'caseType',
  'routing',
  'lines',
] as const;

function compareItem(
  compare: Compare,
  truth: TruthItem,
  got: Json | undefined,
  path: string,
): void {
  const certain = (key: string): boolean => !truth.uncertain.includes(key);
  for (const key of PLAIN_KEYS) {
    if (certain(key))
      compare(`item.${key}`, `${path}.${key}`, truth[key], got?.[key], truth.quirks);
  }
  if (certain('recommendation')) {
    const mine = truth.recommendation;
    const theirs = field(got, 'recommendation');
    for (const key of ['by', 'points', 'text', 'lines'] as const) {
      const name = `recommendation.${key}`;
      compare(
        name,
        `${path}.${name}`,
        squeeze(mine?.[key]),
        squeeze(field(theirs, key)),
        truth.quirks,
      );
    }
  }
  compareParts(compare, truth, got, path);
}

/** Lists whose members are compared one by one: the fields of each, by kind. */
const PARTS = {
  sections: ['heading', 'kind', 'text', 'lines'],
  decisions: ['body', 'date', 'text', 'origin', 'outcome', 'against', 'apologies', 'lines'],
  attachments: ['title', 'documentNumber'],
  history: ['date', 'body', 'text', 'apologies'],
  references: ['kind', 'target', 'line'],
} as const;

function compareParts(
  compare: Compare,
  truth: TruthItem,
  got: Json | undefined,
  path: string,
): void {
  for (const [name, keys] of Object.entries(PARTS) as [keyof typeof PARTS, readonly string[]][]) {
    if (truth.uncertain.includes(name)) continue;
    const mine = list(truth[name]);
    const theirs = list(got?.[name]);
    const kind = name.replace(/s$/u, '');
    compare(
      `${kind}.count`,
      `${path}.${name}.length`,
      mine.length || undefined,
      theirs.length || undefined,
      truth.quirks,
    );
    mine.forEach((one, index) => {
      const other = theirs[index];
      for (const key of keys) {
        const at = `${path}.${name}[${index}].${key}`;
        compare(`${kind}.${key}`, at, squeeze(one[key]), squeeze(other?.[key]), truth.quirks);
      }
      if (name === 'references')
        compareWords(compare, truth, one, other, `${path}.references[${index}].text`);
    });
  }
}

/** A meeting's words are exact; a case's or document's are the number, with or without the words before it. */
function compareWords(
  compare: Compare,
  truth: TruthItem,
  one: Json,
  other: Json | undefined,
  at: string,
): void {
  const words = typeof other?.text === 'string' ? other.text : undefined;
  const lenient = one.kind !== 'meeting' && words?.includes(String(one.text)) === true;
  compare('reference.text', at, one.text, lenient ? one.text : words, truth.quirks);
}

function compareRules(compare: Compare, truth: TruthMeeting, messages: readonly Json[]): void {
  const quirks = [...new Set([...truth.quirks, ...truth.items.flatMap((item) => item.quirks)])];
  const spoke = [...new Set(messages.map((message) => String(message.ruleId)))].sort();
  const { expected, allowed } = truth.rules;
  const counted = spoke.filter(
    (rule) =>
      (expected as readonly string[]).includes(rule) ||
      !(allowed as readonly string[]).includes(rule),
  );
  compare('meeting.rules', 'messages', expected, counted, quirks);
}
