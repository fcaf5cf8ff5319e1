import type { Context, Fields } from './construct.ts';
import { groups } from './construct.ts';
import { toLabel, WRAPPER_LABEL } from './labels.ts';
import { foldTitle, isNearTitle, NEAR_IN_PLACE, parseTitle } from './titles.ts';
import { CASE_NUMBER } from './values.ts';

const ITEM_HEADING =
  /^(?:(?<access>Lukket|Åbent)\s*:?\s+)?Punkt\s+(?<number>\d{1,4}\s?[a-z]?)\s*(?<mark>:|\s[-–])\s*(?<title>\S.*)$/iu;
const NUMBERED = /^(?<number>\d{1,4}[a-z]?)\.\s+(?<title>\S.*)$/iu;
const BARE_CASE = new RegExp(`^(?<caseNumber>${CASE_NUMBER})$`, 'u');

/** With a dash in place of the colon it can be an attachment's name: then the contents list must know the title. */
export function parseItemHeading(value: string, { listed }: Context): Fields | undefined {
  const fields = ITEM_HEADING.exec(value)?.groups;
  if (!fields || fields['mark'] === ':') return fields;
  return listed.folded.has(foldTitle(parseTitle(fields['title'] ?? '').title)) ? fields : undefined;
}

/** The first `Sagsfremstilling` of an item wraps it; the next is the passage of that name. */
export function parseWrapper(value: string, { item }: Context): Fields | undefined {
  if (toLabel(value) !== WRAPPER_LABEL) return undefined;
  const isWrapped = item?.children.some(
    (child) => child.type === 'line' && child.construct === 'wrapper',
  );
  return isWrapped ? undefined : {};
}

/** Under an item's heading: its title again, mostly with its number before it. */
export function parseRepeatedTitle(value: string, { item, previous }: Context): Fields | undefined {
  if (!item) return undefined;
  const { number, title } = NUMBERED.exec(value)?.groups ?? { title: value };
  const parts = parseTitle(title ?? '');
  // Right under the heading and with its number, the title may be worded a little otherwise.
  const isInPlace =
    number?.toLowerCase() === item.number.toLowerCase() &&
    (previous?.construct === 'wrapper' || previous?.construct === 'item-heading');
  if (!isNearTitle(parts.title, item.title, isInPlace ? NEAR_IN_PLACE : undefined))
    return undefined;
  return { title: parts.title, ...(parts.closed ? { access: 'closed' } : {}) };
}

/** In another item's text: a numbered title that the contents list names, left over from an item whose heading is lost. */
export function parseLostTitle(value: string, { item, listed }: Context): Fields | undefined {
  const { number, title } = NUMBERED.exec(value)?.groups ?? {};
  if (!number || !title) return undefined;
  const parts = parseTitle(title);
  const inPlace = listed.titles[Number.parseInt(number, 10) - 1];
  const isInPlace = inPlace !== undefined && foldTitle(inPlace) === foldTitle(parts.title);
  // The open item's own title, on top of its text once more, is no other item.
  if (item && isNearTitle(parts.title, item.title) && !(isInPlace && number !== item.number))
    return undefined;
  const isListed =
    listed.folded.has(foldTitle(parts.title)) ||
    (inPlace !== undefined && isNearTitle(inPlace, parts.title));
  return isListed ? { number, title } : undefined;
}

/** The 2024 layout's case number, alone on the line under the heading: `23-010268`. */
export const parseBareCaseNumber = groups(BARE_CASE);
