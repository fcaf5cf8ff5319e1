import { compareCodeUnits } from './order.ts';

/**
 * Files by their paths, each with a key: of a large site there are sixty thousand, and a build that changes little asks for a few
 * hundred. So they are one text, a line `path key` a file in code unit order, and a file is looked up where it stands. Neither path
 * nor key has a blank.
 */
export class FileKeys {
  /** The lines, each with its end. */
  readonly text: string;

  constructor(text = '') {
    this.text = text;
  }

  static of(files: Iterable<readonly [path: string, key: string]>): FileKeys {
    const lines = [...files].sort(([a], [b]) => compareCodeUnits(a, b));
    return new FileKeys(lines.map(toLine).join(''));
  }

  get(path: string): string | undefined {
    const { start, end } = this.#find(path);
    return start === end ? undefined : this.text.slice(start + path.length + 1, end - 1);
  }

  has(path: string): boolean {
    const { start, end } = this.#find(path);
    return start < end;
  }

  *[Symbol.iterator](): Iterator<readonly [path: string, key: string]> {
    for (let start = 0; start < this.text.length; ) {
      const blank = this.text.indexOf(' ', start);
      const end = this.text.indexOf('\n', blank);
      yield [this.text.slice(start, blank), this.text.slice(blank + 1, end)];
      start = end + 1;
    }
  }

  /** The paths whose key begins so, or doesn't. */
  listPaths(keyStart: string, begins: boolean): readonly string[] {
    const paths: string[] = [];
    for (let start = 0; start < this.text.length; ) {
      const blank = this.text.indexOf(' ', start);
      if (this.text.startsWith(keyStart, blank + 1) === begins) {
        paths.push(this.text.slice(start, blank));
      }
      start = this.text.indexOf('\n', blank) + 1;
    }
    return paths;
  }

  /** The same with other keys for some files; those without one are gone. Throws for a path with a blank. */
  with(changes: ReadonlyMap<string, string | undefined>): FileKeys {
    const parts: string[] = [];
    let done = 0;
    for (const path of [...changes.keys()].sort()) {
      const { start, end } = this.#find(path, done);
      parts.push(this.text.slice(done, start));
      const key = changes.get(path);
      if (key !== undefined) parts.push(toLine([path, key]));
      done = end;
    }
    parts.push(this.text.slice(done));
    return new FileKeys(parts.join(''));
  }

  /** Where a path's line begins and ends; both are where it would stand if there is none. */
  #find(path: string, from = 0): { readonly start: number; readonly end: number } {
    let [low, high] = [from, this.text.length];
    while (low < high) {
      const start = this.text.lastIndexOf('\n', Math.floor((low + high) / 2) - 1) + 1;
      const blank = this.text.indexOf(' ', start);
      const end = this.text.indexOf('\n', blank) + 1;
      const found = this.text.slice(start, blank);
      if (found === path) return { start, end };
      if (found < path) low = end;
      else high = start;
    }
    return { start: low, end: low };
  }
}

/** How two sites differ: files that the newer one hasn't got, and those that it has and the older one has not, or not so. */
export function compareFiles(
  older: FileKeys,
  newer: FileKeys,
): Record<'gone' | 'other', readonly string[]> {
  const [gone, other]: [string[], string[]] = [[], []];
  const [before, after] = [older.text, newer.text];
  let [a, b] = [0, 0];
  while (a < before.length || b < after.length) {
    const same = countSame(before, a, after, b);
    a += same;
    b += same;
    const [old, now] = [readLine(before, a), readLine(after, b)];
    if (old !== undefined && (now === undefined || old.path < now.path)) {
      gone.push(old.path);
      a = old.end;
    } else if (now !== undefined) {
      other.push(now.path);
      b = now.end;
      if (old?.path === now.path) a = old.end;
    }
  }
  return { gone, other };
}

/** So many signs are compared at once to begin with: twice as many each time they are the same, and else half as many. */
const MANY = 64;

/** How many signs of two texts are the same from these places on, in whole lines. */
function countSame(before: string, a: number, after: string, b: number): number {
  let count = 0;
  for (let many = MANY; many > 0; ) {
    const part = before.slice(a + count, a + count + many);
    if (part !== '' && part === after.slice(b + count, b + count + many)) {
      count += part.length;
      many *= 2;
    } else many = Math.floor(many / 2);
  }
  return count === 0 ? 0 : before.lastIndexOf('\n', a + count - 1) + 1 - a;
}

function readLine(text: string, start: number) {
  if (start >= text.length) return undefined;
  const blank = text.indexOf(' ', start);
  return { path: text.slice(start, blank), end: text.indexOf('\n', blank) + 1 };
}

function toLine([path, key]: readonly [path: string, key: string]): string {
  if (/\s/u.test(path)) throw new TypeError(`A blank in the path of a file: ${path}`);
  return `${path} ${key}\n`;
}
