import type { AgendaItem, Meeting } from '../../src/meeting.ts';
import type { Site } from '../../src/site.ts';
import { itemText, statusText } from '../text.ts';
import { Attachments } from './attachments.tsx';
import { BodyName } from './body-name.tsx';
import { ItemCitation } from './citation.tsx';
import { DecisionBlock } from './decision.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { ItemHeading } from './item-heading.tsx';
import { ItemOddities } from './item-oddities.tsx';
import { ItemSection } from './item-section.tsx';
import { NewerTreatment } from './newer-treatment.tsx';
import { Paragraphs } from './paragraphs.tsx';
import { Recommendation } from './recommendation.tsx';

interface AgendaItemProps {
  readonly site: Site;
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

/** Background comes before presentation and finance, whatever order the source prints them in. */
const SECTION_ORDER = ['background', 'presentation', 'finance', 'remarks', 'other'] as const;

/** An open item, decision first. A closed one is `ClosedItem`. */
export function OpenItem({ site, meeting, item }: AgendaItemProps) {
  const sections = SECTION_ORDER.flatMap((kind) => item.sections.filter((it) => it.kind === kind));
  const decisionsTitle = item.decisions.length === 1 ? itemText.decision : itemText.decisions;
  return (
    <section class="item" id={item.id} aria-labelledby={`${item.id}-titel`}>
      <ItemHeading item={item} />
      {item.status !== 'present' && <p class="oddity">{statusText[item.status]}</p>}
      {item.listedTitle && <p class="aside">{itemText.listedTitle(item.listedTitle)}</p>}
      <ItemOddities meeting={meeting} item={item} />
      <NewerTreatment site={site} meeting={meeting} item={item} />
      <ItemFacts site={site} item={item} />
      {(item.decisions.length > 0 || item.recommendation) && (
        <div class="beside">
          {item.decisions.length > 0 && (
            <div class="decisions">
              <h3>{decisionsTitle}</h3>
              {item.decisions.map((decision) => (
                <DecisionBlock
                  key={decision.lines[0]}
                  site={site}
                  meeting={meeting}
                  decision={decision}
                />
              ))}
            </div>
          )}
          {item.recommendation && <Recommendation value={item.recommendation} />}
        </div>
      )}
      {sections.map((section) => (
        <ItemSection key={section.lines[0]} site={site} item={item} section={section} />
      ))}
      {item.history.length > 0 && <History site={site} history={item.history} />}
      {item.attachments.length > 0 && <Attachments attachments={item.attachments} />}
      <ItemCitation site={site} meeting={meeting} item={item} />
    </section>
  );
}

/** A closed item: number, title, case number, a lock, and nothing else but a decision that the municipality publishes. */
export function ClosedItem({ site, meeting, item }: AgendaItemProps) {
  return (
    <section class="item closed" id={item.id} aria-labelledby={`${item.id}-titel`}>
      <ItemHeading item={item} />
      {item.status === 'listed-only' && <p class="oddity">{statusText['listed-only']}</p>}
      <Facts kind="inline" facts={[toCaseFact(site, item)]} />
      {item.decisions.map(({ text, lines }) => (
        <Paragraphs key={lines[0]} text={text} />
      ))}
      <ItemCitation site={site} meeting={meeting} item={item} />
    </section>
  );
}

function ItemFacts({ site, item }: Omit<AgendaItemProps, 'meeting'>) {
  const { journalNumber, documentNumber, caseType, routing } = item;
  const { urls } = site;
  return (
    <Facts
      kind="inline"
      facts={[
        toCaseFact(site, item),
        {
          label: itemText.journalNumber,
          value: journalNumber && <a href={urls.journal(journalNumber)}>{journalNumber}</a>,
        },
        { label: itemText.documentNumber, value: documentNumber },
        { label: itemText.caseType, value: caseType },
        {
          label: itemText.routing,
          value: routing.length > 0 && <Routing site={site} routing={routing} />,
        },
      ]}
    />
  );
}

/** The bodies that an item goes to, in their order, each with its page where there is one. */
function Routing({ site, routing }: { readonly site: Site; readonly routing: readonly string[] }) {
  return (
    <>
      {routing.map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <BodyName site={site} name={name} />
        </span>
      ))}
    </>
  );
}

function toCaseFact({ urls }: Site, { caseNumber }: AgendaItem) {
  return {
    label: itemText.caseNumber,
    value: caseNumber && <a href={urls.case(caseNumber)}>{caseNumber}</a>,
  };
}
