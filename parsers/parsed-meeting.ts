import type { BlockContent } from 'mdast';
import type { CaseNumber, DocumentNumber, IsoDate, JournalNumber } from './values.ts';

/** Which generation of the municipality's template the text fits; for statistics, never for control flow. */
export type LayoutName = '2017' | '2024' | 'other';

/** How an agenda item was found: by its heading, by its text only, or by the contents list only. */
export type ItemStatus = 'present' | 'recovered' | 'listed-only';

/** What a headed passage is about; `remarks` is text without a heading of its own (Eventuelt). */
export type SectionKind = 'background' | 'presentation' | 'finance' | 'other' | 'remarks';

/** Whose decision it is: this meeting's, another body's or day's, or nobody knows. */
export type DecisionOrigin = 'own' | 'reported' | 'orphan';

/** The decision in one word, read from its first sentence; always shown beside the text. */
export type Outcome =
  | 'approved'
  | 'recommended'
  | 'discussed'
  | 'noted'
  | 'rejected'
  | 'postponed'
  | 'none'
  | 'other';

/** First and last source line, 1-based and inclusive. */
export type LineRange = readonly [first: number, last: number];

/** Something odd that the reader of the source should know. */
export interface Message {
  readonly ruleId: RuleId;
  readonly severity: 'warning' | 'error';
  readonly line?: number;
  readonly lines?: LineRange;
  readonly reason: string;
}

/** Every rule that can speak in `messages`, by its published name. */
export const RULE_IDS = [
  'head-missing',
  'undecodable',
  'duplicate-meeting',
  'cpr-number',
  'weekday-mismatch',
  'title-differs',
  'heading-lost',
  'item-listed-only',
  'decision-without-heading',
  'closed-signs-disagree',
  'closed-content-withheld',
  'line-not-understood',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** A body (udvalg): its name as the head line writes it, and the name folded for addresses. */
export interface Body {
  readonly name: string;
  readonly slug: string;
}

/** A headed passage of an item; `content` is prose as mdast, `text` the same as written. */
export interface ParsedSection {
  readonly heading?: string;
  readonly kind: SectionKind;
  readonly content: readonly BlockContent[];
  readonly text: string;
  readonly lines: LineRange;
}

/** Indstillinger: who recommends what, point by point. */
export interface Recommendation {
  readonly by?: string;
  readonly points: readonly string[];
  readonly text: string;
  readonly lines: LineRange;
}

/** What a body decided on a day. */
export interface Decision {
  readonly body?: string;
  readonly date?: IsoDate;
  readonly text: string;
  readonly origin: DecisionOrigin;
  readonly outcome: Outcome;
  readonly against?: readonly string[];
  readonly apologies?: readonly string[];
  readonly lines: LineRange;
}

/** Bilag: the name of a document; the file itself is not in the source. */
export interface Attachment {
  readonly title: string;
  readonly documentNumber?: DocumentNumber;
}

/** One line of Sagens forløb: an earlier treatment of the case. */
export interface HistoryEntry {
  readonly date: IsoDate;
  readonly body: string;
  readonly text: string;
  readonly apologies: readonly string[];
}

/** What the prose points to; whether the archive has it is found out later. */
export interface ParsedReference {
  readonly kind: 'case' | 'meeting' | 'document';
  /** The exact words of the source. */
  readonly text: string;
  /** A case number, a document number, or a meeting's would-be id. */
  readonly target: string;
  readonly line: number;
}

/** One dagsordenspunkt. A closed one has only `order` … `listedTitle`, `lines` and `caseNumber`. */
export interface ParsedItem {
  /** `punkt-` + number in lower case, a duplicate with `-2`. */
  readonly id: string;
  readonly order: number;
  readonly number: string;
  readonly status: ItemStatus;
  readonly title: string;
  readonly listedTitle?: string;
  readonly public: boolean;
  readonly caseNumber?: CaseNumber;
  readonly journalNumber?: JournalNumber;
  readonly documentNumber?: DocumentNumber;
  readonly caseType?: string;
  readonly routing: readonly string[];
  readonly recommendation?: Recommendation;
  readonly sections: readonly ParsedSection[];
  readonly decisions: readonly Decision[];
  readonly attachments: readonly Attachment[];
  readonly history: readonly HistoryEntry[];
  readonly references: readonly ParsedReference[];
  readonly lines: LineRange;
}

/** One referat, read on its own: all that does not need other meetings. */
export interface ParsedMeeting {
  readonly body: Body;
  readonly date: IsoDate;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly place?: string;
  readonly participants: readonly string[];
  readonly apologies: readonly string[];
  readonly layout: LayoutName;
  readonly remarks: readonly string[];
  /** Line count of the text: CRLF is one line end, a final newline adds no line. */
  readonly source: { readonly lines: number };
  readonly items: readonly ParsedItem[];
  readonly messages: readonly Message[];
}
