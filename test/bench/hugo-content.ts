import type { AgendaItem, Meeting } from '../../src/meeting.ts';

/** A page of Hugo's: its file below `content/`, and its data, which the file holds as front matter. */
export interface HugoPage {
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface ItemPlace {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

/** Rows that a page of a list shows at most: ours are split where there are more. */
const MOST_ROWS = 500;

/** The pages that stand for ours, from the published data: a page a meeting, case, J.nr. and its parents, body, year. */
export function toHugoPages(meetings: readonly Meeting[]): readonly HugoPage[] {
  const items = meetings.flatMap((meeting) => meeting.items.map((item) => ({ meeting, item })));
  const journals = group(items, ({ item }) => {
    const [main, ...rest] = item.journalNumber?.slice(0, 8).split('.') ?? [];
    if (main === undefined) return [];
    return [main, `${main}.${rest[0]}`, `${main}.${rest.join('.')}`];
  });
  const bodies = group(meetings, ({ body }) => [body.slug]);
  return [
    ...meetings.map((meeting) => toMeetingPage(meeting, bodies.get(meeting.body.slug) ?? [])),
    ...[...group(items, ({ item }) => item.caseNumber ?? [])].map(toCasePage),
    ...[...journals].map((one) => toJournalPage(one, [...journals.keys()], journals)),
    ...[...bodies].map((one) => toMeetingList('udvalg', one)),
    ...[...group(meetings, ({ date }) => [date.slice(0, 4)])].map((one) =>
      toMeetingList('aar', one),
    ),
  ];
}

function group<T>(
  values: readonly T[],
  toKeys: (value: T) => string | readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    for (const key of [toKeys(value)].flat()) {
      const own = groups.get(key) ?? [];
      own.push(value);
      groups.set(key, own);
    }
  }
  return groups;
}

function toMeetingPage(meeting: Meeting, ofBody: readonly Meeting[]): HugoPage {
  const { id, body, date, items, participants, apologies } = meeting;
  const place = ofBody.indexOf(meeting);
  const facts = [
    ['Mødested', meeting.place],
    ['Start', meeting.startTime],
    ['Slut', meeting.endTime],
    ['Deltagere', participants.join(', ')],
    ['Afbud', apologies.join(', ')],
  ];
  return {
    file: `moeder/${id}.html`,
    data: {
      title: `${body.name} ${date}`,
      summary: items
        .map(({ title }) => title)
        .join('; ')
        .slice(0, 160),
      body: body.name,
      dato: date,
      facts: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
      items,
      source: meeting.source,
      messages: meeting.messages,
      parts: items.map((item) => toPart({ meeting, item })),
      previous: ofBody[place - 1]?.id,
      next: ofBody[place + 1]?.id,
    },
  };
}

function toCasePage([number, places]: readonly [string, readonly ItemPlace[]]): HugoPage {
  const events = places.flatMap(({ meeting, item }) => {
    const base = { href: toHref({ meeting, item }), title: item.title };
    const { date, body } = meeting;
    const history = item.history.map((one) => ({ ...base, ...one, kind: 'history' }));
    const decisions = item.decisions.map(({ text, outcome, ...one }) => ({
      ...base,
      kind: 'decision',
      date: one.date ?? date,
      body: one.body ?? '',
      text,
      outcome,
    }));
    const treated = { ...base, kind: 'treated', date, body: body.name, text: '' };
    return decisions.length > 0 ? [...history, ...decisions] : [...history, treated];
  });
  const titles = [...new Set(places.map(({ item }) => item.title))];
  return {
    file: `sager/${number.toLowerCase()}.html`,
    data: {
      title: `Sag ${number}`,
      summary: titles.join('; ').slice(0, 160),
      titles,
      journals: [...new Set(places.flatMap(({ item }) => item.journalNumber ?? []))],
      events: events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
      attachments: places.flatMap(({ item }) => item.attachments),
      parts: places.map(toPart),
    },
  };
}

function toJournalPage(
  [number, places]: readonly [string, readonly ItemPlace[]],
  numbers: readonly string[],
  journals: ReadonlyMap<string, readonly ItemPlace[]>,
): HugoPage {
  const children = number.length === 8 ? [] : numbers.filter((one) => isChild(one, number));
  return {
    file: `jnr/${number}/index.html`,
    data: {
      title: `J.nr. ${number}`,
      summary: `${places.length} punkter`,
      children: children.map((title) => ({
        href: `/jnr/${title}/`,
        title,
        count: journals.get(title)?.length,
      })),
      cases: [...new Set(places.flatMap(({ item }) => item.caseNumber ?? []))].slice(0, MOST_ROWS),
      rows: places.toReversed().slice(0, MOST_ROWS).map(toRow),
    },
  };
}

function isChild(number: string, parent: string): boolean {
  return number.startsWith(`${parent}.`) && number.length === parent.length + 3;
}

function toMeetingList(
  folder: string,
  [name, meetings]: readonly [string, readonly Meeting[]],
): HugoPage {
  const rows = meetings.slice(0, MOST_ROWS).map(({ id, body, date, items }) => ({
    href: `/moeder/${id}/`,
    title: `${body.name}: ${items.length} punkter`,
    date,
    body: body.name,
  }));
  return { file: `${folder}/${name}.html`, data: { title: name, summary: name, rows } };
}

function toRow({ meeting, item }: ItemPlace) {
  const { title, caseNumber, decisions } = item;
  const { date, body } = meeting;
  const href = toHref({ meeting, item });
  return { href, title, date, body: body.name, outcome: decisions[0]?.outcome, sag: caseNumber };
}

function toHref({ meeting, item }: ItemPlace): string {
  return `/moeder/${meeting.id}/#${item.id}`;
}

/** What search engines are told of an item. */
function toPart(place: ItemPlace) {
  const url = `https://referater.example.dk${toHref(place)}`;
  return { '@type': 'CreativeWork', name: place.item.title, url };
}
