import type { ItemRef } from '../../src/item-refs.ts';
import type { AgendaItem, Meeting } from '../../src/meeting.ts';
import type { Site } from '../../src/site.ts';

/** The last item of an item's case number, where a later meeting has one. */
export function toNewestTreatment(
  { archive }: Pick<Site, 'archive'>,
  meeting: Meeting,
  item: AgendaItem,
): { readonly last: ItemRef; readonly isSame: boolean } | undefined {
  const entry = archive.caseByNumber.get(item.caseNumber?.toUpperCase() ?? '');
  const last = entry?.items.at(-1);
  if (entry === undefined || last === undefined || last.meeting.date <= meeting.date) return;
  // A collective case's number only was used again.
  return { last, isSame: last.item.title === item.title || !entry.collective };
}
