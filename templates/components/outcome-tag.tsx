import type { Outcome } from '../../parsers/parsed-meeting.ts';
import { outcomeText } from '../text.ts';

/** The decision in a word, as a label: it stands beside the text, never instead of it. */
export function OutcomeTag({ outcome }: { readonly outcome: Outcome }) {
  return <span class={`tag ${outcome}`}>{outcomeText[outcome]}</span>;
}
