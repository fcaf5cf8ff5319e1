import type { Site } from '../../src/site.ts';

/** A J.nr. with its title where the municipality's own KLE file has one: `00.22.04 Budget`. */
export function toJournalName(site: Pick<Site, 'kle'>, number: string): string {
  const title = toJournalTitle(site, number);
  return title === undefined ? number : `${number} ${title}`;
}

/** The title alone; a facet after the number (`00.22.04 G01`) has none of its own. */
export function toJournalTitle({ kle }: Pick<Site, 'kle'>, number: string): string | undefined {
  return kle?.get(number.slice(0, 8));
}
