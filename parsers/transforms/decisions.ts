import { parseAgainst } from '../against.ts';
import type { HeadValues } from '../head-values.ts';
import { isNames, parseNames } from '../names.ts';
import { toOutcome } from '../outcomes.ts';
import type { Decision as DecisionFields } from '../parsed-meeting.ts';
import { toText } from '../passage.ts';
import { bodyLines, type Decision, headingOf, itemsOf, type Line, type Referat } from '../tree.ts';
import type { IsoDate } from '../values.ts';
import { isOwn } from './own.ts';

const LABEL = '^(?:Afbud(?:\\sfra)?|Fraværende)';
/** `Afbud: Michel van der Linden`, as a line of a decision or of Sagens forløb. */
export const APOLOGIES = new RegExp(`${LABEL}\\s?:\\s*(?<names>\\S.*)$`, 'u');
const WITHOUT_COLON = new RegExp(`${LABEL}\\s+(?<names>\\p{Lu}.*)$`, 'u');
const ALONE = new RegExp(`${LABEL}\\s?:?$`, 'u');

/**
 * Splits a passage's lines about who was absent from its text. Without a colon it is the last line, and only where
 * nothing but names follows; below the label alone stand names and nothing else.
 *
 * ```
 * Afbud Lis Kjær
 *       ^^^^^^^^
 * ```
 */
export function splitApologies(lines: readonly Line[]): {
  readonly text: readonly Line[];
  readonly apologies: readonly string[];
} {
  const text: Line[] = [];
  const apologies: string[] = [];
  let isBelow = false;
  for (const [index, line] of lines.entries()) {
    const value = line.value.trim();
    const isLabel = ALONE.test(value) && isNames(lines[index + 1]?.value.trim() ?? '');
    const names = APOLOGIES.exec(value)?.groups?.['names'] ?? toLastNames(value, lines, index);
    if (names !== undefined) apologies.push(...parseNames(names));
    else if (isBelow && isNames(value)) apologies.push(...parseNames(value));
    else if (!isLabel) text.push(line);
    isBelow = isLabel || (isBelow && isNames(value));
  }
  return { text, apologies };
}

function toLastNames(value: string, lines: readonly Line[], index: number): string | undefined {
  const names = WITHOUT_COLON.exec(value)?.groups?.['names'];
  return names && index === lines.length - 1 && isNames(names) ? names : undefined;
}

/** Reads each decision: whose, when, its words, and what they say in one word. */
export function decisions(tree: Referat): void {
  const meeting = tree.meeting;
  for (const item of itemsOf(tree)) {
    for (const child of item.children) {
      if (child.type !== 'decision') continue;
      for (const line of bodyLines(child)) line.use ??= 'decisions';
      const heading = headingOf(child);
      if (heading?.fields['said']) heading.use = 'decisions';
      const fields = toFields(child, meeting);
      if (fields) child.fields = fields;
    }
  }
}

function toFields(decision: Decision, meeting: HeadValues): Decision['fields'] | undefined {
  const heading = headingOf(decision);
  const { said } = heading?.fields ?? {};
  const beside: readonly Line[] = heading && said ? [{ ...heading, value: said }] : [];
  const { text, apologies } = splitApologies([
    ...beside,
    ...bodyLines(decision).filter((line) => line.use === 'decisions'),
  ]);
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
