import { OTHER_LIMIT } from './other-limit.ts';
import { SIGNATURE } from './serve-index.ts';

/** The same address each time, so that what was looked at first is what is loaded. */
export const TAG = 'flere';

interface Entry {
  readonly version: string;
  readonly languages: { readonly da: { readonly hash: string } };
}

/** Whether an address is of the site itself. */
function isOwn(address: string): boolean {
  return new URL(address, location.href).origin === location.origin;
}

/** Addresses at other hosts that did not give what was asked of them. */
export const silent = new Set<string>();
/** Files that have been looked at and are to be loaded. */
const looked = new Map<string, ArrayBuffer>();
const plainFetch = globalThis.fetch;

/**
 * Gives every request to another host a time limit, and notes those that fail. Pagefind has neither: one archive that
 * hangs would hold up all, and one that is gone would be missing without a word.
 */
export function limitFetch(): void {
  globalThis.fetch = async (input, init) => {
    const { href } = new URL(String(input), location.href);
    // The archive's own index is on this machine already: its own worker has fetched it.
    if (isOwn(href)) return plainFetch(input, { ...init, cache: 'force-cache' });
    const known = looked.get(href);
    looked.delete(href);
    if (known !== undefined) return new Response(known);
    try {
      const response = await plainFetch(input, {
        ...init,
        signal: AbortSignal.timeout(OTHER_LIMIT),
      });
      if (!response.ok) throw new Error(`${response.status} ${href}`);
      // Read whole here, within the limit.
      return new Response(await response.arrayBuffer(), { headers: response.headers });
    } catch (error) {
      silent.add(href);
      throw error;
    }
  };
}

/**
 * Looks at another archive's index before it is merged: Pagefind can't be rid of one that it failed to load, and answers
 * nothing from then on. Throws where it isn't an index of the same kind as `own`.
 */
export async function checkIndex(folder: string, own: string): Promise<void> {
  const [entry, { version }] = await Promise.all([readEntry(folder), readEntry(own)]);
  if (entry.version !== version) throw new Error(`${folder}: ${entry.version}`);
  const meta = new URL(`pagefind.${entry.languages.da.hash}.pf_meta`, folder).href;
  const packed = await (await fetch(meta)).blob();
  const words = packed.stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = await new Response(words).arrayBuffer();
  const start = new TextDecoder().decode(bytes.slice(0, SIGNATURE.length));
  if (start !== SIGNATURE) throw new Error(`${meta}: ${start}`);
  looked.set(meta, bytes);
}

async function readEntry(folder: string): Promise<Entry> {
  return (await fetch(`${folder}pagefind-entry.json?ts=${TAG}`)).json();
}
