import type {
  Decision,
  ParsedItem,
  ParsedMeeting,
  ParsedSection,
} from '../../parsers/parsed-meeting.ts';
import type { CaseNumber, DocumentNumber, IsoDate, JournalNumber } from '../../parsers/values.ts';
import { buildArchive } from '../../src/archive.ts';
import { configSchema } from '../../src/config.ts';
import type { Site } from '../../src/site.ts';
import { buildUrls } from '../../src/urls.ts';
import { toArchiveFile } from '../src/parsed.ts';

/** An item with the parts given; all other parts are empty. */
export function toItem(order: number, parts: Partial<ParsedItem>): ParsedItem {
  return {
    id: `punkt-${order}`,
    order,
    number: String(order),
    status: 'present',
    title: `Titel ${order}`,
    public: true,
    routing: [],
    sections: [],
    decisions: [],
    attachments: [],
    history: [],
    references: [],
    lines: [order * 100, order * 100 + 99],
    ...parts,
  };
}

/** A decision with the parts given: else this meeting's own, approved. */
export function toDecision(parts: Partial<Decision>): Decision {
  return { text: 'Godkendt.', origin: 'own', outcome: 'approved', lines: [110, 110], ...parts };
}

/** A passage of one paragraph. */
export function toSection(text: string, parts: Partial<ParsedSection> = {}): ParsedSection {
  return {
    kind: 'background',
    heading: 'Resume og sagens baggrund',
    content: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    text,
    lines: [105, 106],
    ...parts,
  };
}

/** Direktionen's meeting on a day. */
export function toMeeting(date: string, parts: Partial<ParsedMeeting>): ParsedMeeting {
  return {
    body: { name: 'Direktionen', slug: 'direktionen' },
    date: date as IsoDate,
    participants: [],
    apologies: [],
    layout: '2017',
    remarks: [],
    source: { lines: 400 },
    items: [],
    messages: [],
    ...parts,
  };
}

/** A site of the meetings given, under a path prefix so that a forgotten one shows. */
export function toSite(meetings: readonly ParsedMeeting[]): Site {
  const config = configSchema.parse({
    municipality: 'Kalundborg Kommune',
    title: 'Referatarkivet',
    siteUrl: 'https://referater.example.dk',
    pathPrefix: '/arkiv/',
    contact: 'referater@example.dk',
  });
  const files = meetings.map((meeting) => toArchiveFile(`${meeting.date}.txt`, meeting));
  return { config, archive: buildArchive(files), urls: buildUrls(config) };
}

const date = (value: string) => value as IsoDate;
const eventuelt = { title: 'Eventuelt', caseNumber: '326-2017-43896' as CaseNumber };

/** Three meetings that hold every oddity the pages have words for. */
export const SAMPLE: readonly ParsedMeeting[] = [
  toMeeting('2017-05-08', {
    items: [
      toItem(1, {
        title: 'Beredskabsplan',
        caseNumber: eventuelt.caseNumber,
        status: 'recovered',
        decisions: [toDecision({ body: 'Direktionen', date: date('2017-05-08') })],
      }),
      toItem(2, { title: 'Tabt punkt', status: 'listed-only', lines: [12, 12] }),
    ],
    messages: [
      { ruleId: 'item-listed-only', severity: 'warning', line: 12, reason: 'Punkt 2 står kun her' },
    ],
  }),
  toMeeting('2019-01-28', {
    startTime: '12:30',
    place: 'Holbækvej 141 B, Kalundborg',
    items: [
      toItem(1, {
        title: 'Støtte til <Kalundborg Rocker>',
        listedTitle: 'Støtte til rocken',
        caseNumber: '326-2019-830' as CaseNumber,
        journalNumber: '00.13.02' as JournalNumber,
        documentNumber: '326-2019-23175' as DocumentNumber,
        caseType: 'Beslutning.',
        routing: ['Direktionen', 'Økonomiudvalget'],
        recommendation: {
          by: 'Direktøren',
          points: ['tilbuddet godkendes.'],
          text: 'Direktøren indstiller, at tilbuddet godkendes.',
          lines: [107, 107],
        },
        sections: [
          toSection('Ingen.', {
            kind: 'finance',
            heading: 'Økonomiske konsekvenser',
            lines: [108, 108],
          }),
          toSection('Se sag. nr. 326-2017-43896 og sag 326-2016-59792.'),
        ],
        decisions: [
          toDecision({
            body: 'Direktionen',
            date: date('2019-01-28'),
            text: 'Anbefales.',
            outcome: 'recommended',
          }),
          toDecision({
            body: 'Økonomiudvalget',
            date: date('2019-01-30'),
            text: 'Godkendt.\n\nA og Ø imod, idet de mener noget.',
            origin: 'reported',
            against: ['A', 'Ø'],
            lines: [120, 122],
          }),
        ],
        attachments: [{ title: 'Tilbud', documentNumber: '326-2019-23833' as DocumentNumber }],
        references: [
          { kind: 'case', text: '326-2017-43896', target: '326-2017-43896', line: 105 },
          { kind: 'case', text: '326-2016-59792', target: '326-2016-59792', line: 105 },
        ],
      }),
      toItem(2, {
        title: 'Nye rammer',
        decisions: [toDecision({ origin: 'orphan', text: 'Anbefales.', outcome: 'recommended' })],
      }),
      toItem(3, {
        title: 'Sager på vej',
        public: false,
        caseNumber: '16-048515K' as CaseNumber,
      }),
      toItem(4, {
        ...eventuelt,
        decisions: [
          toDecision({
            body: 'Direktionen',
            date: date('2019-01-28'),
            text: '-',
            outcome: 'none',
          }),
        ],
      }),
    ],
  }),
  toMeeting('2024-01-08', {
    layout: '2024',
    items: [
      toItem(1, {
        title: 'Puljer',
        caseNumber: '23-010268' as CaseNumber,
        history: [
          { date: date('2023-12-18'), body: 'Direktionen', text: 'Drøftet.', apologies: ['NN'] },
        ],
      }),
    ],
  }),
];
