import { toSitePath } from '../../src/site-path.ts';
import type { Urls } from '../../src/urls.ts';

/** Where a page is written, from its address: without the path prefix, a folder ends in `index.html`. */
export function toOutputPath(urls: Urls, address: string): string {
  const path = toSitePath(urls, address);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
