import { isBodyName } from '../bodies.ts';
import { groupsOf } from '../groups.ts';
import type { Recommendation } from '../parsed-meeting.ts';
import { toLineRange, toParagraphs, toText } from '../passage.ts';
import { bodyLines, itemsOf, type Line, type Referat, type Section } from '../tree.ts';

/** Who recommends: what stands before the verb. */
const BY = /^(?<by>\S.{0,300}?)\s+(?:indstiller|anbefaler)(?![\p{L}])(?<rest>.*)$/su;
const PASSIVE = /^(?:Det\s+)?(?:indstilles|anbefales)(?:\s+det)?(?![\p{L}])(?<rest>.*)$/isu;
/** Whom a recommendation is made to, up to its points: ` til Økonomiudvalget, at`, ` over for Byrådet, at`, ` til Byrådet:`. */
const TO_WHOM =
  '\\s+(?:til|over\\s+for)\\s(?:\\p{Lu}[^.:]{1,120}?(?:,?\\s+(?=at\\b)|:)|[^,.:]{1,80}(?:,\\s*|\\s+(?=at\\b)))';
/** Between the verb and the first point: `, at`, ` at:`, `, at der`. */
const UP_TO_POINT = new RegExp(`^(?:${TO_WHOM})?[\\s,]*(?:at\\b\\s*:?|:)?\\s*`, 'su');
/** `til Økonomiudvalget og Byrådet` and no more: whom the points on the lines below are for. */
const ADDRESSEE = /^(?:til|over\s+for)\s\p{Lu}[^.]{1,120}$/u;
/** A bullet below a point: ` - o skoler`. */
const NESTED = /^[-•·–]\s+o\s+/u;
const MARKER = /^(?:\d{1,2}[.)]|[a-zæøå][.)]|[-•·–])\s+/iu;
/** A point after which another one may begin on the next line. */
const WHOLE = /(?:[.,;]|\s(?:og|samt))$/u;
const LEAD_IN = /(?::|(?:^|[\s,])at|\s(?:følgende|over\sfor\s\p{L}+))$/iu;
const AT = /^at\s*:?\s+/iu;

/**
 * Reads Indstillinger, point by point.
 *
 * ```
 * Chefen for Digitalisering & IT indstiller, at
 * ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * 1. vedlagte oversigt over gennemførte budgetreduktioner tages til efterretning
 *    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function recommendations(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    const sections = item.children.filter(
      (child): child is Section => child.type === 'section' && child.kind === 'recommendation',
    );
    const lines = sections.flatMap(bodyLines);
    const range = toLineRange(sections.flatMap(({ children }) => children));
    for (const line of lines) line.use = 'recommendation';
    if (range && lines.length > 0)
      item.recommendation = { ...toPoints(lines), text: toText(lines), lines: range };
  }
}

function toPoints(lines: readonly Line[]): Pick<Recommendation, 'by' | 'points'> {
  let by: string | undefined;
  let hasList = false;
  const points: string[] = [];
  const following = new Map(lines.map((line, index) => [line, lines[index + 1]]));
  for (const paragraph of toParagraphs(lines)) {
    for (const [index, line] of paragraph.entries()) {
      const next = following.get(line);
      const text = line.value.trim();
      if (NESTED.test(text) && points.length > 0) {
        points.push(`${points.pop()} ${text.replace(NESTED, '- ')}`);
        continue;
      }
      const marker = (NESTED.exec(text) ?? MARKER.exec(text))?.[0];
      const active = marker ? undefined : groupsOf<'by' | 'rest'>(BY.exec(text));
      const opening = active ?? (marker ? undefined : groupsOf<'rest'>(PASSIVE.exec(text)));
      if (marker) {
        hasList = true;
        points.push(toPoint(text.slice(marker.length)));
      } else if (opening && (active === undefined || points.length === 0 || by !== undefined)) {
        by ??= active?.by;
        const point = toPoint(opening.rest.replace(UP_TO_POINT, ''));
        if (point !== '' && !isLeadIn(point, next)) points.push(point);
      } else if (
        index > 0 &&
        points.length > 0 &&
        !(AT.test(text) && WHOLE.test(points.at(-1) ?? ''))
      ) {
        points.push(`${points.pop()} ${text}`);
      } else if (AT.test(text) || !hasList) points.push(toPoint(text));
    }
  }
  return { ...(by ? { by } : {}), points: points.filter((point) => point !== '') };
}

/** `… indstiller, at Økonomiudvalget` above a list: each point goes on with it, and it is none itself. */
function isLeadIn(point: string, next: Line | undefined): boolean {
  const below = next?.value.trim() ?? '';
  if (ADDRESSEE.test(point)) return MARKER.test(below) || AT.test(below);
  return MARKER.test(below) && (LEAD_IN.test(point) || isBodyName(point));
}

function toPoint(text: string): string {
  return text.trim().replace(AT, '').trim();
}
