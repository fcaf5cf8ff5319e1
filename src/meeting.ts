// biome-ignore lint/performance/noNamespaceImport: by its name `z` it brings its messages in sixty languages.
import * as z from 'zod';
import { RULE_IDS } from '../parsers/index.ts';

/** Every property and element read-only, all the way down. */
type Immutable<T> = T extends string | number | boolean | undefined
  ? T
  : { readonly [K in keyof T]: Immutable<T[K]> };

const text = z.string().min(1);
const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .brand('IsoDate');
const clockTime = z.string().regex(/^\d{2}:\d{2}$/u);
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
const caseNumber = z
  .string()
  .regex(/^(?:\d{2,4}-\d{4}-\d{1,8}|\d{2}-\d{5,7}[A-Z]?)$/u)
  .brand('CaseNumber');
const documentNumber = z.string().min(1).brand('DocumentNumber');
const journalNumber = z
  .string()
  .regex(/^\d{2}\.\d{2}\.\d{2}/u)
  .brand('JournalNumber');
const lines = z.tuple([z.int().min(1), z.int().min(1)]);

const messageSchema = z.strictObject({
  ruleId: z.enum(RULE_IDS),
  severity: z.enum(['warning', 'error']),
  line: z.int().min(1).exactOptional(),
  lines: lines.exactOptional(),
  reason: text,
});

const sectionSchema = z.strictObject({
  heading: text.exactOptional(),
  kind: z.enum(['background', 'presentation', 'finance', 'other', 'remarks']),
  html: z.string().brand('SafeHtml'),
  text: z.string(),
  lines,
});

const decisionSchema = z.strictObject({
  body: text.exactOptional(),
  date: isoDate.exactOptional(),
  text,
  origin: z.enum(['own', 'reported', 'orphan']),
  outcome: z.enum([
    'approved',
    'recommended',
    'discussed',
    'noted',
    'rejected',
    'postponed',
    'none',
    'other',
  ]),
  against: z.array(text).min(1).exactOptional(),
  apologies: z.array(text).min(1).exactOptional(),
  lines,
});

const referenceSchema = z.strictObject({
  kind: z.enum(['case', 'meeting', 'document']),
  text,
  target: text,
  line: z.int().min(1),
  resolved: z.boolean(),
});

const agendaItemSchema = z.strictObject({
  id: z.string().regex(/^punkt-[a-z0-9]+(?:-\d+)?$/u),
  order: z.int().min(1),
  number: text,
  status: z.enum(['present', 'recovered', 'listed-only']),
  title: text,
  listedTitle: text.exactOptional(),
  public: z.boolean(),
  caseNumber: caseNumber.exactOptional(),
  journalNumber: journalNumber.exactOptional(),
  documentNumber: documentNumber.exactOptional(),
  caseType: text.exactOptional(),
  routing: z.array(text),
  recommendation: z
    .strictObject({ by: text.exactOptional(), points: z.array(text), text, lines })
    .exactOptional(),
  sections: z.array(sectionSchema),
  decisions: z.array(decisionSchema),
  attachments: z.array(
    z.strictObject({ title: text, documentNumber: documentNumber.exactOptional() }),
  ),
  history: z.array(
    z.strictObject({ date: isoDate, body: text, text: z.string(), apologies: z.array(text) }),
  ),
  references: z.array(referenceSchema),
  lines,
});

/** The published shape of one meeting: the origin of the types, the run-time check and the JSON Schema. */
export const meetingSchema = z.strictObject({
  id: z.string().regex(/^\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  body: z.strictObject({ name: text, slug }),
  date: isoDate,
  startTime: clockTime.exactOptional(),
  endTime: clockTime.exactOptional(),
  place: text.exactOptional(),
  participants: z.array(text),
  apologies: z.array(text),
  layout: z.enum(['2017', '2024', 'other']),
  remarks: z.array(text),
  source: z.strictObject({
    file: text,
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    lines: z.int().min(0),
  }),
  items: z.array(agendaItemSchema),
  messages: z.array(messageSchema),
});

export type Meeting = Immutable<z.infer<typeof meetingSchema>>;
export type AgendaItem = Meeting['items'][number];
export type Section = AgendaItem['sections'][number];
export type Decision = AgendaItem['decisions'][number];
export type Attachment = AgendaItem['attachments'][number];
export type HistoryEntry = AgendaItem['history'][number];
export type Reference = AgendaItem['references'][number];
export type Message = Meeting['messages'][number];
/** HTML that went through the sanitizer; made only in `prose.ts`. */
export type SafeHtml = Section['html'];
export type IsoDate = Meeting['date'];
export type CaseNumber = NonNullable<AgendaItem['caseNumber']>;
export type JournalNumber = NonNullable<AgendaItem['journalNumber']>;
