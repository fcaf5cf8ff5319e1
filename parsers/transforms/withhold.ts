import { itemsOf, leavesOf, type Referat } from '../tree.ts';

/** Marks every line of a closed item but its heading and its case number: it reaches no output. */
export function withhold(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    if (item.public) continue;
    for (const line of leavesOf(item)) {
      const isCaseNumber =
        line.construct === 'bare-case-number' && line.fields['caseNumber'] === item.caseNumber;
      const isHead =
        line.use === 'title' ||
        line.use === '-wrapper' ||
        line.use === '-repeated-title' ||
        line.use === '-access';
      if (!isHead && !isCaseNumber) line.use = '-withheld';
    }
  }
}
