import { headLines } from '../head.ts';
import type { Rule } from '../rule.ts';

const START = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

/**
 * The head line says who met and when; without it nothing can be published.
 *
 * @example
 * Dagsorden for et møde
 *
 * Punkt 1: Eventuelt
 * → 1:1
 *
 * @example
 * REFERAT Direktionen d. 28-01-2019
 *
 * Punkt 1: Eventuelt
 * → intet
 */
export const headMissing: Rule = {
  id: 'head-missing',
  severity: 'error',
  explanation:
    'Hovedlinjen siger, hvem der mødtes og hvornår. Uden den kan mødet ikke få en adresse og bliver ikke udgivet. Tilføj linjen, eller ret den.',
  check(tree, report) {
    const { body, date } = tree.meeting;
    if (body && date) return;
    const first =
      headLines(tree)[0] ?? tree.children.find((child) => child.type === 'contents')?.children[0];
    const met = first ? `mødte «${first.value.trim().slice(0, 80)}»` : 'filen har ingen tekst';
    const expected = 'ventede «REFERAT <udvalg> d. <dd-mm-åååå>»';
    const what = body ? 'Hovedlinjen har ingen gyldig dato' : 'Hovedlinjen mangler';
    report(`${what}; ${met}, ${expected}`, first?.position ?? START);
  },
};
