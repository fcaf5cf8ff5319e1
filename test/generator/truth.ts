import type {
  DecisionOrigin,
  ItemStatus,
  LayoutName,
  LineRange,
  Outcome,
  RuleId,
  SectionKind,
} from '../../parsers/parsed-meeting.ts';
import type { QuirkName } from './quirks.ts';

/** A section as a right parser reads it; the prose tree is left out. */
export interface TruthSection {
  readonly heading?: string;
  readonly kind: SectionKind;
  readonly text: string;
  readonly lines: LineRange;
}

export interface TruthRecommendation {
  readonly by?: string;
  readonly points: readonly string[];
  readonly text: string;
  readonly lines: LineRange;
}

export interface TruthDecision {
  readonly body?: string;
  readonly date?: string;
  readonly text: string;
  readonly origin: DecisionOrigin;
  readonly outcome: Outcome;
  readonly against?: readonly string[];
  readonly apologies?: readonly string[];
  readonly lines: LineRange;
}

export interface TruthAttachment {
  readonly title: string;
  readonly documentNumber?: string;
}

export interface TruthHistoryEntry {
  readonly date: string;
  readonly body: string;
  readonly text: string;
  readonly apologies: readonly string[];
}

/** `text` is exact for meetings; for cases and documents it is the number, which the words must hold. */
export interface TruthReference {
  readonly kind: 'case' | 'meeting' | 'document';
  readonly text: string;
  readonly target: string;
  readonly line: number;
}

/** One item as MODEL.md wants it, and what the generator knows beside it. */
export interface TruthItem {
  readonly id: string;
  readonly order: number;
  readonly number: string;
  readonly status: ItemStatus;
  readonly title: string;
  readonly listedTitle?: string;
  readonly public: boolean;
  readonly caseNumber?: string;
  readonly journalNumber?: string;
  readonly documentNumber?: string;
  readonly caseType?: string;
  readonly routing: readonly string[];
  readonly recommendation?: TruthRecommendation;
  readonly sections: readonly TruthSection[];
  readonly decisions: readonly TruthDecision[];
  readonly attachments: readonly TruthAttachment[];
  readonly history: readonly TruthHistoryEntry[];
  readonly references: readonly TruthReference[];
  readonly lines: LineRange;
  /** The oddities of this item. */
  readonly quirks: readonly QuirkName[];
  /** Top-level fields that the contract does not settle for this item. */
  readonly uncertain: readonly string[];
}

/** One meeting as MODEL.md wants it. */
export interface TruthMeeting {
  readonly body: { readonly name: string; readonly slug: string };
  readonly date: string;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly place?: string;
  readonly participants: readonly string[];
  readonly apologies: readonly string[];
  readonly layout: LayoutName;
  readonly remarks: readonly string[];
  readonly source: { readonly lines: number };
  readonly items: readonly TruthItem[];
  /** Rules that must speak, and rules that may. */
  readonly rules: { readonly expected: readonly RuleId[]; readonly allowed: readonly RuleId[] };
  /** Words that stand under closed items only: none may be in any output. */
  readonly telltales: readonly string[];
  /** The oddities of the head, the contents list and the characters. */
  readonly quirks: readonly QuirkName[];
  readonly uncertain: readonly string[];
}
