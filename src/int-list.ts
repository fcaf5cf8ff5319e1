/** Whole numbers of 32 bits in a row, that grow: an object for each of millions takes many times as long. */
export interface IntList {
  push(value: number): void;
  /** All of them; valid until more are added. */
  toArray(): Int32Array;
}

const FIRST_SIZE = 2 ** 12;

/** An empty one. */
export function openIntList(): IntList {
  let values = new Int32Array(FIRST_SIZE);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) values = toLonger(values, length * 2);
      values[length++] = value;
    },
    toArray: () => values.subarray(0, length),
  };
}

/** A copy with room for so many. */
export function toLonger<T extends Int32Array | Uint16Array>(array: T, length: number): T {
  const longer = new (array.constructor as new (length: number) => T)(length);
  longer.set(array);
  return longer;
}
