import { parseAgainst } from '../against.ts';
import { type HeadValues, parseNames } from '../head.ts';
import { toOutcome } from '../outcomes.ts';
import type { Decision as DecisionFields } from '../parsed-meeting.ts';
import { toText } from '../passage.ts';
import { bodyLines, type Decision, headingOf, itemsOf, type Line, type Referat } from '../tree.ts';
import type { IsoDate } from '../values.ts';
import { isOwn } from './cuts.ts';

/** `Afbud: Michel van der Linden`, as a line of a decision or of Sagens forløb. */
export const APOLOGIES = /^(?:Afbud(?:\sfra)?|Fraværende)\s?:\s*(?<names>\S.*)$/u;

/** Splits a passage's `Afbud:` lines from its text. */
export function splitApologies(lines: readonly Line[]): {
  readonly text: readonly Line[];
  readonly apologies: readonly string[];
} {
  const text: Line[] = [];
  const apologies: string[] = [];
  for (const line of lines) {
    const names = APOLOGIES.exec(line.value.trim())?.groups?.['names'];
    if (names === undefined) text.push(line);
    else apologies.push(...parseNames(names));
  }
  return { text, apologies };
}

/** Reads each decision: whose, when, its words, and what they say in one word. */
export function decisions(tree: Referat): void {
  const meeting = tree.meeting;
  for (const item of itemsOf(tree)) {
    for (const child of item.children) {
      if (child.type !== 'decision') continue;
      for (const line of bodyLines(child)) line.use ??= 'decisions';
      const fields = toFields(child, meeting);
      if (fields) child.fields = fields;
    }
  }
}

function toFields(decision: Decision, meeting: HeadValues): Decision['fields'] | undefined {
  const { text, apologies } = splitApologies(
    bodyLines(decision).filter((line) => line.use === 'decisions'),
  );
  const words = toText(text);
  if (words === '' && apologies.length === 0) return undefined;
  const against = parseAgainst(words);
  return {
    ...toOrigin(decision, meeting),
    text: words === '' ? toText(bodyLines(decision)) : words,
    outcome: toOutcome(words),
    ...(against.length > 0 ? { against } : {}),
    ...(apologies.length > 0 ? { apologies } : {}),
  };
}

function toOrigin(
  decision: Decision,
  meeting: HeadValues,
): Pick<DecisionFields, 'body' | 'date' | 'origin'> {
  const heading = headingOf(decision);
  if (!heading) return { origin: 'orphan' };
  if (heading.construct === 'decision-label') {
    const { body, date } = meeting;
    return { ...(body ? { body: body.name } : {}), ...(date ? { date } : {}), origin: 'own' };
  }
  const { body, date } = heading.fields as { body: string; date: IsoDate };
  return { body, date, origin: isOwn(decision, meeting) ? 'own' : 'reported' };
}
