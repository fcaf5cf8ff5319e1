import type { ParsedReference } from '../parsed-meeting.ts';
import { findReferences, type KnownDays } from '../references.ts';
import { itemsOf, type Line, lineNumber, type Referat } from '../tree.ts';

/** What an item's own numbers name is the item itself, also where they stand in its text. */
function isProse({ use, fields }: Line): boolean {
  return use === 'sections' && fields['rest'] === undefined;
}

/**
 * Finds what the prose of each item points to, in source order.
 *
 * ```
 * Sagen (se sag. nr. 326-2016-59792) … godkendt på Direktionens møde den 28. november 2016.
 *                    ^^^^^^^^^^^^^^                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function references(tree: Referat): void {
  const ownBody = tree.meeting.body?.slug ?? '';
  for (const item of itemsOf(tree)) {
    const knownDays: KnownDays = new Map();
    const found: ParsedReference[] = [];
    for (const child of item.children) {
      if (child.type !== 'section' || child.content === undefined) continue;
      for (const line of child.children.filter(isProse)) {
        for (const reference of findReferences(line.value, ownBody, knownDays)) {
          found.push({ ...reference, line: lineNumber(line) });
        }
      }
    }
    item.references = found;
  }
}
