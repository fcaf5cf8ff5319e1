import { toSlug } from '../parsers/index.ts';
import type { BodyEntry } from './archive.ts';
import { toVersion, toVersions } from './complete-meeting.ts';
import { groupBy } from './group-by.ts';
import type { DecisionRef } from './item-refs.ts';
import { toKey } from './key.ts';
import type { Decision, Meeting } from './meeting.ts';
import { once } from './once.ts';
import { compareDanish } from './order.ts';
import { isSameList, perObject } from './per-object.ts';

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
  const reported = groupBy(meetings.flatMap(listReported), ({ decision }) => toBodySlug(decision));
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
  reported: readonly DecisionRef[],
): BodyEntry {
  // The newest head line says the name best; a body that never met has it from a decision's heading.
  const name = meetings.at(-1)?.body.name ?? reported.at(-1)?.decision.body ?? slug;
  const toOwnVersion = once(() => toKey([...meetings.map(toVersion), '', ...toVersions(reported)]));
  return {
    ...{ slug, name, meetings, reported },
    get version() {
      return toOwnVersion();
    },
  };
}

/** The decisions of other bodies that a meeting's minutes print. */
const listReported = perObject((meeting: Meeting): readonly DecisionRef[] =>
  meeting.items
    .flatMap((item) => item.decisions.map((decision) => ({ meeting, item, decision })))
    .filter(({ decision }) => toBodySlug(decision) !== meeting.body.slug),
);

/** Absent where a decision names no body. */
function toBodySlug(decision: Decision): string | undefined {
  return toSlug(decision.body ?? '') || undefined;
}
