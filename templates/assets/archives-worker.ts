/** The worker that holds other archives' indexes: none of them can hold up the archive's own answers. */
import { checkIndex, limitFetch, silent, TAG } from '../search/other-hosts.ts';
import { serveIndex } from '../search/serve-index.ts';

limitFetch();
serveIndex({ check: checkIndex, tag: TAG, silent });
