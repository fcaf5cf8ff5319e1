import type { Urls } from './urls.ts';

/** An address without the path prefix: `moeder/2019-01-28-direktionen/#punkt-4`, also where the site lies under `/arkiv/`. */
export function toSitePath(urls: Pick<Urls, 'prefix'>, address: string): string {
  return address.slice(urls.prefix.length);
}

/** Where a page is written, from its address: without the path prefix, a folder ends in `index.html`. */
export function toOutputPath(urls: Pick<Urls, 'prefix'>, address: string): string {
  const path = toSitePath(urls, address);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
