import { RULES } from '../parsers/index.ts';
import { StopError } from './stop-error.ts';
import { explainText } from './text.ts';

/** Every rule by its name, with what it means and what to do about it: those of one referat, and those of many. */
const EXPLANATIONS: ReadonlyMap<string, string> = new Map([
  ...RULES.map(({ id, explanation }) => [id, explanation] as const),
  ...Object.entries(explainText.rules),
]);

/** The explanation of a rule. Throws a StopError (2) that names the known ones. */
export function renderExplanation(name: string): string {
  const explanation = EXPLANATIONS.get(name);
  if (explanation === undefined) {
    throw new StopError(2, explainText.unknownRule(name, [...EXPLANATIONS.keys()]));
  }
  return `${name}\n\n${explanation}`;
}
