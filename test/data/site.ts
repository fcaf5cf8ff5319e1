import type { ParsedItem } from '../../parsers/parsed-meeting.ts';
import { buildArchive } from '../../src/archive.ts';
import { type ConfigInput, configSchema } from '../../src/config.ts';
import type { Site } from '../../src/site.ts';
import { buildUrls } from '../../src/urls.ts';
import { buildFile } from '../src/parsed.ts';

type Decision = ParsedItem['decisions'][number];

/** What a made-up meeting differs in. */
export type MeetingParts = NonNullable<Parameters<typeof buildFile>[0]>;

/** A site of made-up meetings, a file each. */
export function toTestSite(
  meetings: readonly MeetingParts[],
  config: Partial<ConfigInput> = {},
): Site {
  const checked = configSchema.parse({
    municipality: 'Klitborg Kommune',
    title: 'Referatarkivet',
    siteUrl: 'https://referater.example.dk',
    contact: 'referater@example.dk',
    ...config,
  });
  const files = meetings.map((parts, index) => buildFile({ file: `${index}.txt`, ...parts }));
  return { config: checked, archive: buildArchive(files), urls: buildUrls(checked) };
}

/** A decision of the meeting's own, with nothing in it but what is given. */
export function buildDecision(decision: Partial<Decision>): Decision {
  return { text: 'Godkendt.', origin: 'own', outcome: 'approved', lines: [1, 2], ...decision };
}
