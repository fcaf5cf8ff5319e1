import { type Facets, type FacetTable, readFacets, type ShardFacets } from './facets.ts';
import { loadFind } from './load-find.ts';
import type { ArchiveEntry, OtherArchives } from './other-archives.ts';

/** Fetches the tables of facets when they are first wanted, and keeps them. */
export interface FacetLoader {
  /** This archive's facets, and those of the others that answered. */
  load(others: OtherArchives | undefined): Promise<Facets>;
}

/** Makes the loader; `own` is this archive where others are searched too. */
export function makeFacetLoader(home: string, own: ArchiveEntry | undefined): FacetLoader {
  const archive = own && { archive: { value: own.key, name: own.name } };
  let tables: readonly ShardFacets[] | undefined;
  let known: { readonly count: number; readonly facets: Facets } | undefined;
  const loadOwn = async () => {
    const { loadJson, loadManifest } = await loadFind();
    const { shards } = await loadManifest(home);
    tables ??= await Promise.all(
      shards.map(async (folder) => ({
        shard: { home, folder },
        table: await loadJson<FacetTable>(home, `${folder}facetter.json`),
        ...archive,
      })),
    );
    return tables;
  };
  return {
    load: async (others) => {
      const all = [...(await loadOwn()), ...((await others?.loadTables()) ?? [])];
      if (known?.count !== all.length) known = { count: all.length, facets: readFacets(all) };
      return known.facets;
    },
  };
}
