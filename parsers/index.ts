import { unified } from 'unified';
import { VFile } from 'vfile';
import { toLayout } from './layouts.ts';
import { parseTree } from './parse.ts';
import { runRule } from './rule.ts';
import { RULES } from './rules.ts';
import { access } from './transforms/access.ts';
import { attachments } from './transforms/attachments.ts';
import { contents } from './transforms/contents.ts';
import { decisions } from './transforms/decisions.ts';
import { gluedDecisions } from './transforms/glued-decisions.ts';
import { head } from './transforms/head.ts';
import { headText } from './transforms/head-text.ts';
import { headings } from './transforms/headings.ts';
import { history } from './transforms/history.ts';
import { labelsAsTitles } from './transforms/labels-as-titles.ts';
import { numbers } from './transforms/numbers.ts';
import { orphans } from './transforms/orphans.ts';
import { overflow } from './transforms/overflow.ts';
import { pageFeet } from './transforms/page-feet.ts';
import { prose } from './transforms/prose.ts';
import { recommendations } from './transforms/recommendations.ts';
import { reconcile } from './transforms/reconcile.ts';
import { recover } from './transforms/recover.ts';
import { references } from './transforms/references.ts';
import { routing } from './transforms/routing.ts';
import { unwrap } from './transforms/unwrap.ts';
import { withhold } from './transforms/withhold.ts';
import type { Referat } from './tree.ts';

export type * from './parsed-meeting.ts';
export { RULE_IDS } from './parsed-meeting.ts';
export { RULES } from './rules.ts';
export { toSlug } from './slug.ts';
export { toParsedMeeting } from './to-parsed-meeting.ts';
export type { Referat } from './tree.ts';
export type { CaseNumber, DocumentNumber, IsoDate, JournalNumber } from './values.ts';

/** All always run, in this order; each does nothing where it finds nothing. */
const TRANSFORMS = [
  pageFeet,
  head,
  contents,
  headings,
  reconcile,
  gluedDecisions,
  recover,
  labelsAsTitles,
  headText,
  unwrap,
  access,
  numbers,
  overflow,
  routing,
  history,
  orphans,
  decisions,
  attachments,
  recommendations,
  prose,
  references,
  withhold,
] as const;

/** The referat language as a unified processor: its parser, its transforms, then its rules. */
const processor = unified()
  .use(function referatParse() {
    this.parser = (_text, file) => parseTree(file);
  })
  .use(() => (tree, file) => {
    const referat = tree as Referat;
    if (file.data['closedItems'] === 'publish-decision') referat.closedItems = 'publish-decision';
    for (const transform of TRANSFORMS) transform(referat);
    referat.layout = toLayout(referat);
    for (const rule of RULES) runRule(rule, referat, file);
  })
  .freeze();

/** What a council may choose of what is read. */
export interface ParseOptions {
  /** What a closed item publishes beside its title and case number: nothing, or the text of its decisions. */
  readonly closedItems?: 'withhold' | 'publish-decision';
}

/** Text → tree, with everything odd in the file's messages. Total: never throws on any text. */
export function parseReferat(
  text: string,
  path = 'referat.txt',
  { closedItems = 'withhold' }: ParseOptions = {},
): { tree: Referat; file: VFile } {
  const file = new VFile({ value: text, path, data: { closedItems } });
  const tree = processor.runSync(processor.parse(file), file) as Referat;
  return { tree, file };
}
