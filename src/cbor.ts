/** Writes CBOR (RFC 8949): whole numbers, texts and arrays of known length, each in its shortest form. */
export interface CborWriter {
  int(value: number): void;
  text(value: string): void;
  /** Begins an array of so many values, which follow. */
  array(length: number): void;
  /** All that was written; valid until more is written. */
  toBytes(): Buffer;
  /** Begins anew. */
  clear(): void;
}

const [UNSIGNED, NEGATIVE, TEXT, ARRAY] = [0x00, 0x20, 0x60, 0x80] as const;
/** The most that a number or the head of a text takes. */
const LONGEST_HEAD = 5;
const FIRST_SIZE = 2 ** 16;
/** Bytes of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

/** An empty one, for numbers of 32 bits. */
export function openCborWriter(): CborWriter {
  let bytes = Buffer.allocUnsafe(FIRST_SIZE);
  let end = 0;
  const reserve = (size: number): void => {
    if (end + size <= bytes.length) return;
    const longer = Buffer.allocUnsafe(Math.max(bytes.length * 2, end + size));
    bytes.copy(longer, 0, 0, end);
    bytes = longer;
  };
  const head = (kind: number, value: number): void => {
    reserve(LONGEST_HEAD);
    if (value < 24) {
      bytes[end++] = kind | value;
    } else if (value < 0x100) {
      bytes[end++] = kind | 24;
      bytes[end++] = value;
    } else if (value < 0x1_0000) {
      bytes[end++] = kind | 25;
      end = bytes.writeUInt16BE(value, end);
    } else {
      bytes[end++] = kind | 26;
      end = bytes.writeUInt32BE(value, end);
    }
  };
  return {
    int: (value) => (value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value)),
    text: (value) => {
      head(TEXT, Buffer.byteLength(value));
      reserve(value.length * MOST_BYTES);
      end += bytes.write(value, end, 'utf8');
    },
    array: (length) => head(ARRAY, length),
    toBytes: () => bytes.subarray(0, end),
    clear: () => {
      end = 0;
    },
  };
}
