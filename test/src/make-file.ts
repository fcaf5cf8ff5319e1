import type { ParsedItem } from '../../parsers/parsed-meeting.ts';
import type { ArchiveFile } from '../../src/archive-file.ts';
import type { Random } from '../generator/random.ts';
import { buildFile, buildReference, toCaseNumber, toIsoDate, toJournalNumber } from './parsed.ts';

const BODIES = ['Direktionen', 'Økonomiudvalget', 'Teknik- og Miljøudvalget'] as const;

/** A meeting of a few items whose bodies, days and numbers come again in other meetings, of so many cases and years. */
export function makeFile(
  random: Random,
  number: number,
  { cases, years }: { readonly cases: number; readonly years: number } = { cases: 9, years: 1 },
): ArchiveFile {
  const toCase = () => toCaseNumber(`326-2019-${random.int(1, cases)}`);
  const toDate = () =>
    toIsoDate(`${2020 - random.int(1, years)}-0${random.int(1, 9)}-1${random.int(0, 9)}`);
  const items = Array.from({ length: random.int(0, 4) }, (): Partial<ParsedItem> => {
    const decision = {
      body: random.pick(BODIES),
      date: toDate(),
      text: 'Godkendt.',
      origin: 'reported',
      outcome: 'approved',
      lines: [3, 4],
    } as const;
    const journalNumber = toJournalNumber(`00.2${random.int(0, 2)}.0${random.int(1, 3)}`);
    return {
      title: random.pick(['Budget', 'Lokalplan', 'Eventuelt']),
      caseNumber: toCase(),
      ...(random.chance(0.5) ? { journalNumber } : {}),
      decisions: random.chance(0.5) ? [decision] : [],
      references: random.chance(0.5) ? [buildReference('case', toCase())] : [],
    };
  });
  return buildFile({ file: `${number}.txt`, body: random.pick(BODIES), date: toDate(), items });
}
