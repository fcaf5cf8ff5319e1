import type { Urls } from './urls.ts';

/** An address without the path prefix: `moeder/2019-01-28-direktionen/#punkt-4`, also where the site lies under `/arkiv/`. */
export function toSitePath(urls: Pick<Urls, 'prefix'>, address: string): string {
  return address.slice(urls.prefix.length);
}
