import {
  type CaseEvent,
  compareEvents,
  listEvents,
  type Mention,
  toMentionEvent,
} from './case-events.ts';
import { toVersions } from './complete-meeting.ts';
import type { ItemRef, ListedItem } from './item-refs.ts';
import { toKey } from './key.ts';
import type { Attachment, CaseNumber, JournalNumber } from './meeting.ts';
import { perObject } from './per-object.ts';

/** What a case is made of. */
export interface CaseParts {
  /** The items that carry the number, oldest first. */
  readonly items: readonly ListedItem[];
  /** Where other cases' items point to it, oldest first. */
  readonly mentions: readonly Mention[];
  /** Numbers that the user's own file says are the same case under another system. */
  readonly aliases: readonly CaseNumber[];
}

/** Everything the archive knows of one case number. */
export interface CaseEntry extends CaseParts {
  readonly caseNumber: CaseNumber;
  /** Oldest first; on a day in the order of the source. */
  readonly events: readonly CaseEvent[];
  /** How many they are: quicker than to list them. */
  readonly eventCount: number;
  /** Every title the items have had, oldest first, each once. */
  readonly titles: readonly string[];
  /** A collective case (samlesag): its items' titles differ. */
  readonly collective: boolean;
  readonly journalNumbers: readonly JournalNumber[];
  readonly documents: readonly (ItemRef & { readonly documentNumber: string })[];
  readonly attachments: readonly (ItemRef & { readonly attachment: Attachment })[];
  /** Changes with anything that is published of the meetings in its course. */
  readonly version: string;
}

/** A case of these parts. There are many, and few of them are shown by a build: the rest of it is made when it is asked for. */
export function toCase(caseNumber: CaseNumber, parts: CaseParts): CaseEntry {
  return new LazyCase(caseNumber, parts);
}

/** A class, since twenty thousand objects with getters of their own cost as much as all of the rest. */
class LazyCase implements CaseEntry {
  readonly caseNumber: CaseNumber;
  readonly items: CaseParts['items'];
  readonly mentions: CaseParts['mentions'];
  readonly aliases: CaseParts['aliases'];
  #version?: string;

  constructor(caseNumber: CaseNumber, { items, mentions, aliases }: CaseParts) {
    this.caseNumber = caseNumber;
    this.items = items;
    this.mentions = mentions;
    this.aliases = aliases;
  }

  get events() {
    return toEvents(this);
  }

  get eventCount() {
    return this.items.reduce((sum, { eventCount }) => sum + eventCount, this.mentions.length);
  }

  get titles() {
    return toTitles(this);
  }

  get collective() {
    return this.titles.length > 1;
  }

  get journalNumbers() {
    return [...new Set(this.items.flatMap(({ journalNumber }) => journalNumber ?? []))];
  }

  get documents() {
    return this.items.flatMap(({ meeting, item }) => {
      const { documentNumber } = item;
      return documentNumber === undefined ? [] : { meeting, item, documentNumber };
    });
  }

  get attachments() {
    return this.items.flatMap(({ meeting, item }) =>
      item.attachments.map((attachment) => ({ meeting, item, attachment })),
    );
  }

  get version() {
    this.#version ??= toKey(toVersions([...this.items, ...this.mentions]));
    return this.#version;
  }
}

const toEvents = perObject(({ items, mentions }: CaseParts): readonly CaseEvent[] =>
  [...items.flatMap(listEvents), ...mentions.map(toMentionEvent)].sort(compareEvents),
);

const toTitles = perObject(({ items }: CaseParts): readonly string[] => [
  ...new Set(items.map(({ title }) => title)),
]);
