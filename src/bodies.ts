import { toSlug } from '../parsers/index.ts';
import { readDecisionText, toColumns } from './archived-meeting.ts';
import { toVersion, toVersions } from './complete-meeting.ts';
import { groupBy } from './group-by.ts';
import { listReportedOutlines } from './item-columns.ts';
import type { ReportedOutline } from './item-outline.ts';
import { type DecisionRef, type ListedItem, listItems } from './item-refs.ts';
import { toKey } from './key.ts';
import type { Meeting } from './meeting.ts';
import { once } from './once.ts';
import { compareDanish } from './order.ts';
import { isSameList, perObject } from './per-object.ts';

/** A body: the meetings it held, and its decisions that other bodies' minutes print. */
export interface BodyEntry {
  readonly slug: string;
  readonly name: string;
  /** By date; empty for a body known only from decisions reported elsewhere. */
  readonly meetings: readonly Meeting[];
  readonly reported: readonly DecisionRef[];
  /** Changes with anything that is published of those meetings. */
  readonly version: string;
}

/**
 * Every body that met or decided, by name in Danish order; `meetings` are by date, and so is all below. What `before` has
 * already stays as it is.
 */
export function buildBodies(
  meetings: readonly Meeting[],
  before: readonly BodyEntry[] = [],
): readonly BodyEntry[] {
  const known = new Map(before.map((body) => [body.slug, body]));
  const held = groupBy(meetings, ({ body }) => body.slug);
  const reported = groupBy(meetings.flatMap(listReported), toBodySlug);
  return [...new Set([...held.keys(), ...reported.keys()])]
    .map((slug) => {
      const [own, others] = [held.get(slug) ?? [], reported.get(slug) ?? []];
      const body = known.get(slug);
      return body && isSameList(body.meetings, own) && isSameList(body.reported, others)
        ? body
        : toBody(slug, own, others);
    })
    .sort((a, b) => compareDanish(a.name, b.name));
}

function toBody(
  slug: string,
  meetings: readonly Meeting[],
  reported: readonly ReportedDecision[],
): BodyEntry {
  // The newest head line says the name best; a body that never met has it from a decision's heading.
  const name = meetings.at(-1)?.body.name ?? reported.at(-1)?.body ?? slug;
  const toOwnVersion = once(() => toKey([...meetings.map(toVersion), '', ...toVersions(reported)]));
  return {
    ...{ slug, name, meetings, reported },
    get version() {
      return toOwnVersion();
    },
  };
}

/** The decisions of other bodies that a meeting's minutes print. */
const listReported = perObject((meeting: Meeting): readonly ReportedDecision[] =>
  listReportedOutlines(toColumns(meeting)).flatMap(([place, outline]) => {
    const listed = listItems(meeting)[place];
    return listed === undefined ? [] : new ReportedDecision(listed, outline);
  }),
);

/** Thousands are counted, and few of them shown: the text is read where it is asked for. */
class ReportedDecision implements DecisionRef {
  readonly meeting: Meeting;
  readonly listed: ListedItem;
  readonly #outline: ReportedOutline;

  constructor(listed: ListedItem, outline: ReportedOutline) {
    this.meeting = listed.meeting;
    this.listed = listed;
    this.#outline = outline;
  }

  get item() {
    return this.listed.item;
  }
  get place() {
    return this.#outline.place;
  }
  get body() {
    return this.#outline.body;
  }
  get date() {
    return this.#outline.date;
  }
  get outcome() {
    return this.#outline.outcome;
  }
  get text() {
    return readDecisionText(this.meeting, this.listed.order - 1, this.place);
  }
}

/** There are few bodies, and they decide thousands of times. */
const slugs = new Map<string, string>();

function toBodySlug({ body }: ReportedDecision): string {
  const slug = slugs.get(body) ?? toSlug(body);
  slugs.set(body, slug);
  return slug;
}
