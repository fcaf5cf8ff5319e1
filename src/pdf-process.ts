import { readPages } from './pdf-pages.ts';
import { toPdfText } from './pdf-text.ts';

// A process of its own: whatever a file does to the reader in it, it can be stopped.
process.once('message', async (bytes: Uint8Array) => {
  const pages = await readPages(bytes);
  process.send?.('pages' in pages ? toPdfText(pages.pages) : pages, () => process.disconnect());
});
