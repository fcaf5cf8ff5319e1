import { headLines } from '../head.ts';
import { hasNumberLabel } from '../metadata.ts';
import type { Rule } from '../rule.ts';
import {
  contentsOf,
  headingOf,
  type Item,
  itemsOf,
  type Line,
  leavesOf,
  type Referat,
} from '../tree.ts';

/**
 * A line that no construct claims where a construct was due; it is kept as text.
 *
 * @example
 * REFERAT Direktionen d. 28-01-2019
 *
 * Ekstraordinært møde
 *
 * Punkt 1: Budget
 * → 3:1
 *
 * @example
 * REFERAT Direktionen d. 28-01-2019
 *
 * Punkt 1: Budget
 *
 * Direktionens møde den 28. januar 2019:
 *
 * Bilag
 *
 * Budget 2019
 * → 5:1
 *
 * @example
 * REFERAT Direktionen d. 28-01-2019
 *
 * Punkt 1: Budget
 *
 * Sagsnr.: 2008/12345
 * → 5:1
 */
export const lineNotUnderstood: Rule = {
  id: 'line-not-understood',
  severity: 'warning',
  explanation:
    'En linje står, hvor der ventedes noget andet. Den er bevaret som tekst. Er den en del af noget, som er delt over flere linjer, så ret kilden.',
  check(tree, report) {
    for (const { line, expected } of oddLines(tree)) {
      report(
        `Linjen «${line.value.trim().slice(0, 80)}» blev ikke forstået; ventede ${expected}`,
        line.position,
      );
    }
  },
};

/** Lines that begin with the label of a number and hold none, where an item's text has no heading. */
function listOddNumbers(item: Item): readonly { readonly line: Line; readonly expected: string }[] {
  return item.children
    .filter((child) => child.type === 'section' && child.kind === 'remarks')
    .flatMap((section) => leavesOf(section))
    .filter((line) => line.construct === 'text' && hasNumberLabel(line.value.trim()))
    .map((line) => ({ line, expected: 'et nummer som 326-2019-830, 23-010268 eller 00.22.04' }));
}

function oddLines(tree: Referat): readonly { readonly line: Line; readonly expected: string }[] {
  // `Lukkede punkter: 2 og 3` is understood, wherever it stands.
  const signs = new Set(itemsOf(tree).flatMap((item) => item.signs.map(({ line }) => line)));
  const head = headLines(tree)
    .filter((line) => line.use === 'remarks' && !signs.has(line))
    .map((line) => ({
      line,
      expected: 'mødedato, mødested, deltagere, afbud eller indholdsfortegnelse',
    }));
  const contents = (contentsOf(tree)?.children ?? [])
    .filter(({ use }) => use === 'remarks')
    .map((line) => ({ line, expected: 'titel og sidetal' }));
  const items = itemsOf(tree)
    .filter((item) => item.public)
    .flatMap((item) => [
      ...item.children
        .filter((child): child is Line => child.type === 'line' && child.use === undefined)
        .map((line) => ({ line, expected: 'et nummer, som punktet ikke har i forvejen' })),
      ...item.children.flatMap((child) => {
        if (child.type !== 'decision' || child.fields) return [];
        const line = headingOf(child);
        return line ? [{ line, expected: 'beslutningens ord under overskriften' }] : [];
      }),
      ...listOddNumbers(item),
    ]);
  return [...head, ...contents, ...items];
}
