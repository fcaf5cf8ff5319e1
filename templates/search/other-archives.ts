import type { Answer } from './ask.ts';
import type { ShardFacets } from './facets.ts';
import type { Hit } from './hit.ts';
import type { Jump } from './jump.ts';
import { loadFind } from './load-find.ts';
import { isFacetTable, isHit, isManifest } from './other-shapes.ts';
import type { Result, SearchIndex, Shard } from './search-index.ts';

/** An archive that is searched from the search page, this one among them. */
export interface ArchiveEntry {
  /** Its value in the address: `kalundborg-kommune`. */
  readonly key: string;
  readonly name: string;
  /** What its addresses begin with: `/arkiv/` for this one, `https://b.example/arkiv/` for another. */
  readonly home: string;
}

/** The other archives that answered, asked as one. */
export interface OtherArchives {
  ask(text: string): Promise<Answer>;
  findJumps(text: string): Promise<readonly Jump[]>;
  loadTables(): Promise<readonly ShardFacets[]>;
  /** Names of those that can't be asked, or didn't give all that was asked of them. */
  listSilent(): readonly string[];
}

/** Longer than all of a question's parts take together, in ms. */
const LIMIT = 15_000;
const MOST_JUMPS = 8;
/** Where there are more, another worker takes them, and both are at work at once. */
const MOST_SHARDS = 49;

/**
 * Opens the other archives' indexes in workers of their own, so that none of them holds up this archive's answers.
 * Nothing that they send is trusted: texts are shown as texts, and a hit leads into its own archive or nowhere.
 */
export async function openOthers(
  own: ArchiveEntry,
  others: readonly ArchiveEntry[],
): Promise<OtherArchives> {
  const find = await loadFind();
  const workers: { readonly index: SearchIndex; count: number }[] = [];
  const openWorker = () => {
    // Each begins with this archive's youngest shard, which brings Pagefind's program and isn't asked.
    const worker = { index: find.openIndex(own.home, 'archives-worker.js'), count: 1 };
    workers.push(worker);
    return worker;
  };
  const silent = new Set<ArchiveEntry>();
  const merged: { readonly archive: ArchiveEntry; readonly shard: Shard }[] = [];
  let tables: Promise<readonly ShardFacets[]> | undefined;
  let closed = false;

  const merge = async (archive: ArchiveEntry) => {
    const { home } = archive;
    const manifest: unknown = await find.loadManifest(home);
    if (!isManifest(manifest)) throw new Error(home);
    for (const folder of manifest.shards) {
      const last = workers.at(-1);
      const worker = last === undefined || last.count >= MOST_SHARDS ? openWorker() : last;
      worker.count += 1;
      const shard = { home, folder };
      await worker.index.merge(shard);
      merged.push({ archive, shard });
    }
  };
  const loadTable = async ({ archive, shard }: (typeof merged)[number]) => {
    try {
      const table: unknown = await find.loadJson(shard.home, `${shard.folder}facetter.json`);
      if (!isFacetTable(table)) throw new Error(shard.home);
      return [{ shard, table, archive: { value: archive.key, name: archive.name } }];
    } catch {
      silent.add(archive);
      return [];
    }
  };
  const loadTables = () => {
    tables ??= Promise.all(merged.map(loadTable)).then((list) => list.flat());
    return tables;
  };
  const search = async (term: string | null): Promise<readonly Result[]> => {
    const asked = workers.map(({ index }) => index.search(term, ({ home }) => home !== own.home));
    return (await Promise.all(asked))
      .flat()
      .map((result) => ({ ...result, data: () => readHit(result, others) }))
      .sort((a, b) => b.score - a.score);
  };

  await Promise.all(others.map((archive) => merge(archive).catch(() => silent.add(archive))));
  return {
    ask: async (text) => {
      const nothing: Answer = { results: [], exact: text === '' };
      if (closed || merged.length === 0) return nothing;
      try {
        return await inTime(find.ask(search, text));
      } catch {
        // What one of them gave has stopped the index, and nothing says which.
        closed = true;
        for (const { index } of workers) index.close();
        for (const { archive } of merged) silent.add(archive);
        return nothing;
      }
    },
    findJumps: async (text) => {
      const lists = others
        .filter((archive) => !silent.has(archive))
        .map(async ({ home, name }) => {
          const jumps = await find.findJumps(home, text).catch(() => []);
          return jumps.map(({ label, href }) => ({ label: `${label} (${name})`, href }));
        });
      return (await Promise.all(lists)).flat().slice(0, MOST_JUMPS);
    },
    loadTables,
    listSilent: () => {
      const failed = workers.flatMap(({ index }) => index.listSilent());
      return others
        .filter((one) => silent.has(one) || failed.some((address) => address.startsWith(one.home)))
        .map(({ name }) => name);
    },
  };
}

/** The hit of another archive; without an address where that leads out of it, undefined where it is none. */
async function readHit(
  { shard, data }: Result,
  archives: readonly ArchiveEntry[],
): Promise<Hit | undefined> {
  const hit: unknown = await data().catch(() => undefined);
  const archive = archives.find(({ home }) => home === shard?.home);
  if (archive === undefined || !isHit(hit)) return undefined;
  const { href } = new URL(hit.url, archive.home);
  return { ...hit, archive: archive.name, url: href.startsWith(archive.home) ? href : '' };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('Too late')), LIMIT);
  });
  return Promise.race([work, late]);
}
