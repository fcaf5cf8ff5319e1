import { spellDate } from './expand.ts';
import { makeAddress, makePerson } from './names.ts';
import type { MeetingRequest } from './plan-meeting.ts';
import { WEEKDAYS } from './words.ts';
import { addDays } from './world.ts';

/** The lines above the contents list, and what they say. */
export interface Head {
  readonly lines: readonly string[];
  readonly startTime: string;
  readonly endTime?: string;
  readonly place: string;
  readonly participants: readonly string[];
  readonly apologies: readonly string[];
  readonly remarks: readonly string[];
  readonly uncertain: readonly string[];
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `REFERAT Direktionen d. 28-01-2019` and what follows it. */
export function makeHead({ random, dice, used, body, date, layout, world }: MeetingRequest): Head {
  const uncertain: string[] = [];
  const startTime = `${two(random.int(8, 19))}:${random.pick(['00', '15', '30', '45'])}`;
  const endTime = dice.roll('end-time', used)
    ? `${two(Number(startTime.slice(0, 2)) + random.int(1, 3))}:${random.pick(['00', '20', '45'])}`
    : undefined;
  const place = random.pick([
    `${makeAddress(random)}, ${world.town}`,
    'Direktionens kontor',
    `Rådhuset, mødelokale ${random.int(1, 9)}`,
    'Kombi-møde, dels fysisk på Rådhuset, dels virtuelt via Teams',
    'Byrådssalen',
  ]);
  const partied = dice.roll('party-in-people', used);
  const person = (): string =>
    makePerson(random) + (partied ? ` (${random.pick(['A', 'B', 'C', 'F', 'V', 'Ø'])})` : '');
  const people = (least: number, most: number): string[] => [
    ...new Set(Array.from({ length: random.int(least, most) }, person)),
  ];
  const hasPeople = layout === '2024' ? random.chance(0.9) : dice.roll('participants-2017', used);
  const participants = hasPeople ? people(3, 8) : [];
  const apologies = dice.roll('apologies-in-head', used) ? people(1, 3) : [];
  const fields: [label: string, value: string][] = [
    ['Mødedato', makeDay({ random, dice, used, date }, startTime, endTime)],
    ['Mødested', place],
  ];
  if (participants.length > 0) fields.push(['Mødedeltagere', participants.join(', ')]);
  if (apologies.length > 0) fields.push([random.pick(['Afbud:', 'Afbud']), apologies.join(', ')]);
  if (dice.roll('absent-in-head', used)) {
    // Whether the absent count as apologies or stay a remark is open.
    fields.push(['Fraværende:', makePerson(random)]);
    uncertain.push('apologies', 'remarks');
  }
  const remarks: string[] = [];
  if (dice.roll('extraordinary', used)) remarks.push('Ekstraordinært møde');
  if (dice.roll('supplement', used)) {
    remarks.push(`Tillægsdagsorden udsendt den ${spellDate(addDays(date, -2))}`);
  }
  const colons = dice.roll('head-colons', used);
  const apart = dice.roll('head-two-lines', used);
  const printed = fields.flatMap(([bare, value]) => {
    const label = colons ? bare.replace(/:?$/u, ':') : bare;
    return apart ? [label, value] : [`${label} ${value}`];
  });
  return {
    lines: [
      `REFERAT ${body.name} d. ${date.split('-').reverse().join('-')}`,
      ...printed,
      ...remarks,
    ],
    startTime,
    ...(endTime === undefined ? {} : { endTime }),
    place,
    participants,
    apologies,
    remarks,
    uncertain,
  };
}

/** `Mandag d. 08. maj 2017 kl. 12:30`. */
function makeDay(
  { random, dice, used, date }: Pick<MeetingRequest, 'random' | 'dice' | 'used' | 'date'>,
  startTime: string,
  endTime: string | undefined,
): string {
  const right = new Date(`${date}T00:00:00Z`).getUTCDay();
  const shift = dice.roll('wrong-weekday', used) ? random.int(1, 6) : 0;
  const weekday = WEEKDAYS[(right + shift) % 7];
  const spelled = spellDate(date);
  const padded = dice.roll('unpadded-day', used) ? spelled : spelled.replace(/^(?=\d\.)/u, '0');
  const clock = endTime === undefined ? startTime : `${startTime} - ${endTime}`;
  const dotted = dice.roll('dotted-time', used) ? clock.replaceAll(':', '.') : clock;
  return `${weekday} d. ${padded} kl. ${dotted}`;
}
