import type { Site } from '../../src/site.ts';
import { toBodyHref } from './body-href.ts';

interface BodyNameProps {
  readonly site: Site;
  readonly name: string;
  /** With a day, the name leads to that body's meeting where the archive has it. */
  readonly date?: string;
}

/** A body's name, linked to its meeting of the day or else to its page. */
export function BodyName({ site, name, date }: BodyNameProps) {
  const href = toBodyHref(site, name, date);
  return href === undefined ? name : <a href={href}>{name}</a>;
}
