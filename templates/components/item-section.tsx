import type { AgendaItem, Reference, Section } from '../../src/meeting.ts';
import { linkReferences } from '../../src/prose.ts';
import type { Site } from '../../src/site.ts';
import { itemText } from '../text.ts';
import { RawHtml } from './raw-html.tsx';

interface ItemSectionProps {
  readonly site: Site;
  readonly item: AgendaItem;
  readonly section: Section;
}

/** A headed passage of an item, what its prose points to linked where the archive has it. */
export function ItemSection({ site, item, section }: ItemSectionProps) {
  const [first, last] = section.lines;
  const here = item.references.filter(({ line }) => line >= first && line <= last).filter(isLinked);
  const html = linkReferences(section.html, here, (reference) => toLink(site, reference));
  return (
    <div class={`section ${section.kind}`}>
      {section.heading && <h3>{section.heading}</h3>}
      <RawHtml html={html} />
    </div>
  );
}

/** A document that the archive has is a name in a list, not a page: its number stays plain text. */
function isLinked({ kind, resolved }: Reference): boolean {
  return kind !== 'document' || !resolved;
}

function toLink({ urls }: Site, { kind, target, resolved }: Reference) {
  if (!resolved) return { missing: itemText.missing };
  return { href: kind === 'case' ? urls.case(target) : urls.meeting(target) };
}
