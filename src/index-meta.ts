import type { CborWriter } from './cbor.ts';
import { compareCodePoints } from './order.ts';

/** A file of the index: the words from the first to the last in it. */
export interface WordFile {
  readonly from: string;
  readonly to: string;
  readonly id: string;
}

/** The file of a record. */
export interface Fragment {
  readonly id: string;
  readonly wordCount: number;
}

/** What an index consists of. */
export interface IndexMeta {
  /** Of Pagefind. */
  readonly version: string;
  readonly fragments: readonly Fragment[];
  readonly wordFiles: readonly WordFile[];
  readonly fieldNames: readonly string[];
}

/** The first file that the script asks for: it names all others. */
export function renderIndexMeta(
  { version, fragments, wordFiles, fieldNames }: IndexMeta,
  cbor: CborWriter,
): Buffer {
  cbor.clear();
  cbor.array(6);
  cbor.text(version);
  cbor.array(fragments.length);
  for (const { id, wordCount } of fragments) {
    cbor.array(2);
    cbor.text(id);
    cbor.int(wordCount);
  }
  cbor.array(wordFiles.length);
  for (const { from, to, id } of trimRanges(wordFiles)) {
    cbor.array(3);
    for (const text of [from, to, id]) cbor.text(text);
  }
  // Neither filters nor orders.
  cbor.array(0);
  cbor.array(0);
  cbor.array(fieldNames.length);
  for (const name of fieldNames) cbor.text(name);
  return cbor.toBytes();
}

/** Where two files meet, as much of each word as tells it from the other. */
function trimRanges(files: readonly WordFile[]): readonly WordFile[] {
  const trimmed = files.map((file) => ({ ...file }));
  for (const [place, file] of trimmed.entries()) {
    const next = trimmed[place + 1];
    if (next === undefined) break;
    const [to, from] = [[...file.to], [...next.from]];
    let common = 0;
    while (common < Math.min(to.length, from.length) && to[common] === from[common]) common += 1;
    const cut = to.slice(0, common + 1).join('');
    if (compareCodePoints(cut, file.from) >= 0) file.to = cut;
    next.from = from.slice(0, common + 1).join('');
  }
  return trimmed;
}
