import { toSlug } from '../parsers/index.ts';
import type { BodyEntry, DecisionRef } from './archive.ts';
import { groupBy } from './group-by.ts';
import type { Decision, Meeting } from './meeting.ts';
import { compareDanish } from './order.ts';

/** Every body that met or decided, by name in Danish order; `meetings` are by date, and so is all below. */
export function buildBodies(meetings: readonly Meeting[]): readonly BodyEntry[] {
  const held = groupBy(meetings, ({ body }) => body.slug);
  const reported = groupBy(meetings.flatMap(listReported), ({ decision }) => toBodySlug(decision));
  return [...new Set([...held.keys(), ...reported.keys()])]
    .map((slug) => toBody(slug, held.get(slug) ?? [], reported.get(slug) ?? []))
    .sort((a, b) => compareDanish(a.name, b.name));
}

function toBody(
  slug: string,
  meetings: readonly Meeting[],
  reported: readonly DecisionRef[],
): BodyEntry {
  // The newest head line says the name best; a body that never met has it from a decision's heading.
  const name = meetings.at(-1)?.body.name ?? reported.at(-1)?.decision.body ?? slug;
  return { slug, name, meetings, reported };
}

/** The decisions of other bodies that a meeting's minutes print. */
function listReported(meeting: Meeting): readonly DecisionRef[] {
  return meeting.items
    .flatMap((item) => item.decisions.map((decision) => ({ meeting, item, decision })))
    .filter(({ decision }) => toBodySlug(decision) !== meeting.body.slug);
}

/** Absent where a decision names no body. */
function toBodySlug(decision: Decision): string | undefined {
  return toSlug(decision.body ?? '') || undefined;
}
