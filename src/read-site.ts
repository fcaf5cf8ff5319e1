import { join } from 'node:path';
import type { Archive } from './archive.ts';
import type { CaseAliases } from './cases.ts';
import type { Config } from './config.ts';
import type { Input } from './input.ts';
import { readKle } from './kle.ts';
import { type ArchiveReading, readArchive } from './read-archive.ts';
import type { ReadingStore } from './reading-store.ts';
import { EXCEPTIONS, type Review } from './review.ts';
import type { Site } from './site.ts';
import { buildUrls } from './urls.ts';

/** What a site is made from besides the program: plain data, so that another process can make a part of it. */
export interface SiteInput {
  /** The folder of referater as the user named it. */
  readonly input: string;
  readonly config: Config;
  /** What people have decided about single files. */
  readonly review: Review;
  readonly aliases: CaseAliases;
}

/** The archive of the listed files, those that the store knows as they were read before. */
export function readSiteArchive(
  listed: Input,
  { input, config, review, aliases }: SiteInput,
  store: ReadingStore,
  before?: Archive,
): ArchiveReading {
  return readArchive(listed, (file) => join(input, file), {
    review,
    closedItems: config.closedItems,
    aliases,
    store,
    before,
    exceptionsFile: EXCEPTIONS,
  });
}

/** The site that shows an archive. */
export function toSite({ config }: SiteInput, { archive, readSource }: ArchiveReading): Site {
  return {
    config,
    archive,
    urls: buildUrls(config),
    ...(config.kle === undefined ? {} : { kle: readKle(config.kle) }),
    ...(config.publishSource ? { readSource } : {}),
  };
}
