/** The worker that holds the archive's own index. */
import { serveIndex } from '../search/serve-index.ts';

serveIndex();
