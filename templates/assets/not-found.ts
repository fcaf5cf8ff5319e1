/**
 * The script of the page for a wrong address: a case number, a J.nr. or a meeting that the address
 * names is looked for on the site. Where there is one such page the reader is sent there; where
 * there are several they are offered.
 */
import './box.ts';

/** What may stand in a wrong address, and the folder of its page. */
const THINGS = [
  { pattern: /(?<!\d)\d{4}-\d{2}-\d{2}(?:-[a-z0-9]+)+/giu, folder: 'moeder' },
  { pattern: /(?<!\d)(?:\d{2,4}-\d{4}-\d{1,8}|\d{2}-\d{5,7}[a-z]?)(?!\d)/giu, folder: 'sager' },
  { pattern: /(?<![\d.])\d{2}(?:\.\d{2}){1,2}(?!\.?\d)/gu, folder: 'jnr' },
] as const;

const place = document.querySelector<HTMLElement>('#gaet');
const prefix = place?.dataset['prefix'] ?? '/';

/** The addresses that a wrong one may have meant, each once, at most eight. */
function listGuesses(wrong: string): readonly string[] {
  const guesses = THINGS.flatMap(({ pattern, folder }) =>
    [...wrong.matchAll(pattern)].map(([found]) => `${prefix}${folder}/${found.toLowerCase()}/`),
  );
  return [...new Set(guesses)].slice(0, 8);
}

async function isPage(address: string): Promise<boolean> {
  const answer = await fetch(address, { method: 'HEAD' }).catch(() => undefined);
  return answer?.ok === true;
}

/** The address as a person reads it; as it stands where it isn't well written. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

async function guess(): Promise<void> {
  const guesses = listGuesses(decode(location.pathname + location.search)).filter(
    (address) => address !== location.pathname,
  );
  const found = await Promise.all(guesses.map(isPage));
  const pages = guesses.filter((_, index) => found[index]);
  const [only, ...others] = pages;
  if (only !== undefined && others.length === 0) {
    location.replace(only);
    return;
  }
  for (const address of pages) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = address.split('/').at(-2) ?? address;
    const entry = document.createElement('li');
    entry.append(link);
    place?.querySelector('ul')?.append(entry);
  }
  if (place) place.hidden = pages.length === 0;
}

void guess();
