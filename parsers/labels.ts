import type { PassageKind } from './tree.ts';

/** What the labels that stand alone on a line open: label → passage. The table is the union of all layouts. */
export const LABELS: ReadonlyMap<string, PassageKind> = new Map<string, PassageKind>([
  ['Sagstype', 'caseType'],
  ['Resume og sagens baggrund', 'background'],
  ['Resumé og sagens baggrund', 'background'],
  ['Resume', 'background'],
  ['Resumé', 'background'],
  ['Sagens baggrund', 'background'],
  ['Indstillinger', 'recommendation'],
  ['Indstilling', 'recommendation'],
  ['Administrationens indstilling', 'recommendation'],
  ['Forvaltningens indstilling', 'recommendation'],
  ['Behandling', 'routing'],
  ['Sagsfremstilling', 'presentation'],
  ['Økonomiske konsekvenser', 'finance'],
  ['Økonomi', 'finance'],
  ['Bilag', 'attachments'],
  ['Bilagsnr', 'attachments'],
  ['Bilagsnr.', 'attachments'],
  ['Bilagsliste', 'attachments'],
  ['Sagens forløb', 'history'],
  ['Lovgrundlag', 'other'],
  ['Retsgrundlag', 'other'],
  ['Høring', 'other'],
  ['Personalemæssige konsekvenser', 'other'],
  ['Miljømæssige konsekvenser', 'other'],
  ['Sundhedsmæssige konsekvenser', 'other'],
  ['Klimamæssige konsekvenser', 'other'],
  ['Juridiske konsekvenser', 'other'],
  ['Andre konsekvenser', 'other'],
]);

/** The 2024 layout's heading of this meeting's own decision. */
export const DECISION_LABEL = 'Beslutning';
/** The heading that wraps a whole item, and that of its presentation. */
export const WRAPPER_LABEL = 'Sagsfremstilling';
/** What may stand above the contents list's entries. */
export const CONTENTS_LABELS: ReadonlySet<string> = new Set(['Indholdsfortegnelse', 'Indhold']);

/** A longer line is prose, whatever blanks it has. */
const LONGEST = 50;

/** A line as a label: blanks around it, runs of blanks inside it and a colon at the end do not count. */
export function toLabel(value: string): string {
  if (value.length > LONGEST) return value;
  const label = value.endsWith(':') ? value.slice(0, -1) : value;
  return label.trim().replace(/\s{2,}|\t/gu, ' ');
}
