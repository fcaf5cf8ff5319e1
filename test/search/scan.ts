import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEEDS } from '../build-site.ts';
import { type ArchiveOptions, makeArchive } from '../generator/referat.ts';
import type { TruthItem, TruthMeeting } from '../generator/truth.ts';

/** One agenda item as a reader of the texts finds it, without the project's parser. */
export interface ScannedItem {
  /** `/moeder/2019-01-28-direktionen/#punkt-4` */
  readonly url: string;
  readonly date: string;
  readonly body: string;
  readonly open: boolean;
  readonly title: string;
  /** All that search may know of the item, the title included; of a closed item its title and case number. */
  readonly text: string;
}

const ITEM = /^Punkt (?<number>\d+): (?<title>.+)$/gmu;

/** The items of the seeds, cut at their `Punkt n:` lines. */
export function scanSeeds(): readonly ScannedItem[] {
  return readdirSync(SEEDS).flatMap((file) => scanText(readFileSync(join(SEEDS, file), 'utf8')));
}

function scanText(text: string): readonly ScannedItem[] {
  const head = /REFERAT (?<body>\S+) d\. (?<day>\d\d)-(?<month>\d\d)-(?<year>\d{4})/u.exec(text);
  const { body = '', day, month, year } = head?.groups ?? {};
  const date = `${year}-${month}-${day}`;
  const starts = [...text.matchAll(ITEM)];
  return starts.map((start, place) => {
    const { number, title: written = '' } = start.groups ?? {};
    const open = !written.startsWith('Lukket: ');
    const title = written.replace(/^Lukket: /u, '');
    const whole = text.slice(start.index, starts[place + 1]?.index);
    const url = `/moeder/${date}-${body.toLowerCase()}/#punkt-${number}`;
    return { url, date, body, open, title, text: open ? whole : toClosedText(title, whole) };
  });
}

function toClosedText(title: string, whole: string): string {
  return `${title}\n${/^\d{2}-\d{6}$/mu.exec(whole)?.[0] ?? ''}`;
}

/** The items of a generated archive, from what the generator says that it wrote. */
export function scanGenerated(options: ArchiveOptions): readonly ScannedItem[] {
  const meetings = [...makeArchive(options)].map(({ truth }) => truth);
  const counts = new Map<string, number>();
  for (const { date, body } of meetings) {
    const id = `${date}-${body.slug}`;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  // Two meetings of a body on one day: which of them gets the plain address is not the scan's to say.
  return meetings
    .filter(({ date, body }) => counts.get(`${date}-${body.slug}`) === 1)
    .flatMap((meeting) => meeting.items.map((item) => scanTruth(meeting, item)));
}

function scanTruth({ date, body }: TruthMeeting, item: TruthItem): ScannedItem {
  const url = `/moeder/${date}-${body.slug}/#${item.id}`;
  const shown = { url, date, body: body.name, open: item.public, title: item.title };
  const texts = item.public ? listTexts(item) : [item.title, item.caseNumber];
  return { ...shown, text: texts.filter((text) => text !== undefined).join('\n') };
}

function listTexts(item: TruthItem): readonly (string | undefined)[] {
  return [
    item.title,
    item.caseNumber,
    item.journalNumber,
    item.documentNumber,
    item.recommendation?.text,
    ...item.sections.flatMap(({ heading, text }) => [heading, text]),
    ...item.decisions.map(({ text }) => text),
    ...item.history.flatMap(({ body, text }) => [body, text]),
    ...item.attachments.flatMap(({ title, documentNumber }) => [title, documentNumber]),
  ];
}
