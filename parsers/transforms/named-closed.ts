import { listClosedNumbers, listClosedNumbersInProse } from '../closed-numbers.ts';
import { headLines } from '../head.ts';
import {
  type AccessSign,
  contentsOf,
  type Item,
  itemsOf,
  type Line,
  type Referat,
} from '../tree.ts';

/** What a line somewhere says of items by their numbers. */
export interface NamedClosed {
  readonly signs: ReadonlyMap<Item, readonly AccessSign[]>;
  /** The lines that say it of those alone: nothing of the item that they stand in, nor of those below. */
  readonly lines: ReadonlySet<Line>;
}

/** `Lukket punkt 2` may say it of the item itself, too: closed ones are counted by themselves elsewhere. */
const OF_OTHERS =
  /(?<!\p{L})(?:dagsordens)?punkter(?:ne)?(?!\p{L})|^(?:dagsordens)?(?:punkt|pkt)\P{L}/iu;
/** What is said of the agenda itself: which of its items are open and which are closed. */
const OF_AGENDA = /dagsorden/iu;

/**
 * The signs that name a closed item by its number: a line of its own anywhere, a sentence where the agenda is approved, or in
 * the meeting's head. A number that no item has names nobody.
 *
 * ```
 * Punkterne 3 og 4 behandles for lukkede døre.
 *           ^^^^^^
 * ```
 */
export function findNamedClosed(tree: Referat): NamedClosed {
  const items = itemsOf(tree);
  const signs = new Map<Item, AccessSign[]>();
  const lines = new Set<Line>();
  const add = (line: Line, numbers: readonly string[]): void => {
    if (numbers.length === 0) return;
    const named = items.filter(({ number }) => numbers.some((one) => isNumber(number, one)));
    for (const item of named) signs.set(item, [...(signs.get(item) ?? []), { closed: true, line }]);
    if (named.length > 0 && OF_OTHERS.test(line.value.trim())) lines.add(line);
  };
  const addAll = (leaves: readonly Line[], isOfAgenda: boolean): void => {
    for (const line of leaves) add(line, listClosedNumbers(line.value.trim()));
    const [first] = leaves;
    if (!isOfAgenda || first === undefined) return;
    // A sentence may be broken over lines.
    add(first, listClosedNumbersInProse(leaves.map(({ value }) => value.trim()).join(' ')));
  };
  addAll(headLines(tree), true);
  addAll(contentsOf(tree)?.children ?? [], false);
  for (const item of items) {
    const isOfAgenda = OF_AGENDA.test(item.title);
    for (const child of item.children) {
      if (child.type !== 'line') addAll(child.children, isOfAgenda);
      else if (child.construct === 'access') addAll([child], isOfAgenda);
    }
  }
  return { signs, lines };
}

/** `2` is `2a` too. */
function isNumber(number: string, named: string): boolean {
  const own = number.toLowerCase().replace(/^0+/u, '');
  return own === named || own.replace(/\D+$/u, '') === named;
}
