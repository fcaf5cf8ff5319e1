import { parseTitle } from '../title-parts.ts';
import type { Line } from '../tree.ts';

/** What a line says of its item: that it is closed (true) or open; undefined where it says nothing. */
export function toSign(line: Line): boolean | undefined {
  const access = line.fields['access']?.toLowerCase();
  if (line.construct === 'item-heading' || line.construct === 'glued-heading') {
    return access === 'lukket' || parseTitle(line.fields['title'] ?? '').closed;
  }
  if (line.construct === 'lost-title')
    return parseTitle(line.fields['title'] ?? '').closed || undefined;
  return access === undefined ? undefined : access === 'closed';
}
