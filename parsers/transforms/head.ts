import { saysClosed } from '../closed-line.ts';
import { findConstruct } from '../constructs.ts';
import { headLines, parseHead } from '../head.ts';
import { itemsOf, type Line, leavesOf, type Referat } from '../tree.ts';

/** Labels of the head whose value may stand on the lines below, and whether it may go on over several. */
const TAKES_NEXT: ReadonlyMap<Line['construct'], 'one' | 'many'> = new Map([
  ['referat', 'one'],
  ['meeting-date', 'one'],
  ['place', 'one'],
  ['participants', 'many'],
  ['apologies', 'many'],
]);
const TAKES_NAMES: ReadonlySet<Line['construct'] | undefined> = new Set<Line['construct']>([
  'participants',
  'apologies',
]);
/** What stands in a head and is nobody's name: `Ekstraordinært møde`, `Tillægsdagsorden udsendt …`. */
const NO_NAME = /(?:møde|dagsorden)(?!\p{L})/iu;
const SUPPLEMENT = /^(?:Tillægsdagsorden|Tillægspunkter|Supplerende dagsorden)\s?:?$/iu;
const NOTHING_ABOVE = {
  previous: undefined,
  isClose: false,
  item: undefined,
  listed: { titles: [], folded: new Set<string>() },
};

/**
 * Gives a head label without a value the lines below it, and says of every head line where it goes.
 *
 * ```
 * Mødested
 *
 * Holbækvej 141 B, Kalundborg
 * ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function head(tree: Referat): void {
  nameEnd(tree);
  nameSupplement(tree);
  let label: Line | undefined;
  /** Items of a layout that nobody knows are lines of the head, the closed ones too. */
  let isClosed = false;
  for (const line of headLines(tree)) {
    if (line.construct === 'page-foot') continue;
    if (line.construct !== 'text') {
      const isEmpty =
        TAKES_NEXT.has(line.construct) && !line.fields['value'] && !line.fields['date'];
      label = isEmpty ? line : undefined;
      line.use = isEmpty ? '-label' : 'head';
      continue;
    }
    const whole = label && `${label.value.trim()} ${line.value.trim()}`;
    const isName = !TAKES_NAMES.has(label?.construct) || !NO_NAME.test(line.value);
    const found = whole && isName ? findConstruct('head', whole, NOTHING_ABOVE) : undefined;
    if (label && found?.construct.name === label.construct) {
      line.construct = label.construct;
      line.fields = found.fields;
      line.use = 'head';
      if (TAKES_NEXT.get(label.construct) === 'one') label = undefined;
    } else {
      line.use = isClosed ? '-withheld' : 'remarks';
      isClosed ||= saysClosed(line.value.trim());
    }
  }
  tree.meeting = parseHead(tree);
}

/** The line that says when the meeting ended is the head's; in another item than the last it is text. */
function nameEnd(tree: Referat): void {
  const items = itemsOf(tree);
  for (const [index, item] of items.entries()) {
    for (const line of leavesOf(item)) {
      if (line.construct !== 'meeting-end') continue;
      if (index === items.length - 1) line.use = 'head';
      else line.construct = 'text';
    }
  }
}

/**
 * What comes later than the agenda stands below a heading of its own, which is no part of the item above it.
 *
 * ```
 * Tillægsdagsorden
 * ^^^^^^^^^^^^^^^^
 * ```
 */
function nameSupplement(tree: Referat): void {
  for (const item of itemsOf(tree).slice(0, -1)) {
    const last = item.children.at(-1);
    const isList = last?.type === 'section' && last.kind === 'attachments';
    const line = leavesOf(item).at(-1);
    if (!line || isList || line.construct !== 'text' || !SUPPLEMENT.test(line.value.trim()))
      continue;
    line.construct = 'supplement';
    line.use = 'remarks';
  }
}
