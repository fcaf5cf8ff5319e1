import type { HeadValues } from '../head-values.ts';
import { toSlug } from '../slug.ts';
import type { Decision } from '../tree.ts';

/** The names are compared as words first: folding them is dear. */
function isSameBody(name: string, { body }: HeadValues): boolean {
  return name === body?.name || toSlug(name) === body?.slug;
}

/** A decision of the body that met, on the day it met. */
export function isOwn(decision: Decision, meeting: HeadValues): boolean {
  const heading = decision.children[0];
  if (heading?.construct === 'decision-label') return true;
  const { body, date } = heading?.fields ?? {};
  return (
    heading?.construct === 'decision-heading' &&
    isSameBody(body ?? '', meeting) &&
    date === meeting.date
  );
}
