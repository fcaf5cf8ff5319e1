import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { perObject } from '../../src/per-object.ts';
import type { Site } from '../../src/site.ts';
import type { Urls } from '../../src/urls.ts';

/**
 * A list whose rows are rendered once each: a process that stays lists the same ones again. `toRow`: a `<li>` with what
 * the row's own object says, and nothing of its meeting's texts: of those the search for leaks has to know that they were
 * read in this build.
 */
export function buildRowList<Row extends object>(toRow: (urls: Urls, row: Row) => VNode) {
  const render = perObject((urls: Urls) =>
    perObject((row: Row) => renderToString(toRow(urls, row))),
  );
  return function RowList({ site, rows }: RowListProps<Row>) {
    const __html = rows.map(render(site.urls)).join('');
    return <ul class="rows" dangerouslySetInnerHTML={{ __html }} />;
  };
}

interface RowListProps<Row> {
  readonly site: Pick<Site, 'urls'>;
  readonly rows: readonly Row[];
}
