import type { IsoDate } from './values.ts';

/** What the head lines say of the meeting, each value with the line that it was read from. */
export interface HeadValues {
  readonly body?: { readonly name: string; readonly slug: string };
  readonly date?: IsoDate;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly place?: string;
  readonly participants: readonly string[];
  readonly apologies: readonly string[];
}
