import type { ListedItem } from '../../src/item-refs.ts';
import type { CaseNumber, Meeting } from '../../src/meeting.ts';
import type { Site } from '../../src/site.ts';

/** The last item of an item's case number, where a later meeting has one. */
export function toNewestTreatment(
  { archive }: Pick<Site, 'archive'>,
  meeting: Meeting,
  { caseNumber }: { readonly caseNumber?: CaseNumber | undefined },
): { readonly last: ListedItem; readonly isSame: boolean } | undefined {
  const entry = archive.caseByNumber.get(caseNumber?.toUpperCase() ?? '');
  const last = entry?.items.at(-1);
  if (entry === undefined || last === undefined || last.meeting.date <= meeting.date) return;
  // Of a collective case only the number was used again, be the title the same: one «Eventuelt» is about other things than the next.
  return { last, isSame: !entry.collective };
}
