import type { Outcome } from '../../parsers/parsed-meeting.ts';
import type { BodyForms } from './bodies.ts';
import type { QuirkName } from './quirks.ts';
import type { TruthHistoryEntry } from './truth.ts';

/** Something that prose points to, in row `row` of its block. */
export interface Pointer {
  readonly kind: 'case' | 'meeting' | 'document';
  readonly text: string;
  readonly target: string;
  readonly row: number;
}

/** Lines that stand together: a paragraph, a list or a table. */
export interface Block {
  readonly rows: readonly string[];
  readonly pointers: readonly Pointer[];
  /** An empty line is printed after this row, as a page break leaves it. */
  readonly breakAfter?: number;
}

export interface DecisionPlan {
  readonly body: BodyForms;
  readonly date: string;
  readonly blocks: readonly Block[];
  readonly outcome: Outcome;
  readonly against: readonly string[];
  readonly apologies: readonly string[];
}

export interface RecommendationPlan {
  readonly by: string;
  readonly points: readonly string[];
  readonly blocks: readonly Block[];
}

export interface AttachmentPlan {
  readonly title: string;
  readonly documentNumber?: string;
}

export type AttachmentStyle = 'space' | 'tab' | 'next' | 'none';

/** What the source lost of an item. */
export type Loss = 'heading' | 'all' | 'to-attachments' | 'to-decision' | 'to-finance' | 'to-prose';

/** Everything one item is to say, before any of it is a line. */
export interface ItemPlan {
  number: string;
  title: string;
  /** The wording of the contents list, without signs of closedness. */
  listed: string;
  closed: boolean;
  /** Before and after the title, in the contents list and in the heading. */
  contentsSign: readonly [before: string, after: string];
  headingSign: readonly [before: string, after: string];
  openLine: 'Åbent' | 'Lukket';
  hasBody: boolean;
  /** Eventuelt: hardly any section, free remarks. */
  remarksOnly: boolean;
  readonly numberLines: readonly (readonly string[])[];
  /** Lines of numbers that stand before `Åbent`. */
  readonly numbersFirst: boolean;
  readonly openAtLineEnd: boolean;
  readonly caseNumber?: string;
  readonly journalNumber?: string;
  readonly documentNumber?: string;
  readonly caseTypeLine: string;
  readonly routingLine: string;
  recommendation: RecommendationPlan;
  background: readonly Block[];
  presentation: readonly Block[];
  finance: readonly Block[];
  otherHeading?: { readonly heading: string; readonly blocks: readonly Block[] };
  remarks: readonly Block[];
  reported: readonly DecisionPlan[];
  own: DecisionPlan;
  orphan: boolean;
  /** Headed parts that the item goes without. */
  readonly missing: ReadonlySet<'background' | 'recommendation' | 'routing' | 'decision'>;
  attachments: AttachmentPlan[];
  attachmentStyle: AttachmentStyle;
  /** A title that only the repeated list has. */
  laterAttachment?: string;
  readonly emptyNumberHeading: boolean;
  history: readonly TruthHistoryEntry[];
  loss?: Loss;
  readonly quirks: Set<QuirkName>;
  readonly uncertain: Set<string>;
  telltales: string[];
}

/** A paragraph of one line without references. */
export function paragraph(text: string): Block {
  return { rows: [text], pointers: [] };
}
