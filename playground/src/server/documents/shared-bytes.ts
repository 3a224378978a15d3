/** So many are kept for later, as long as they are no larger. */
const MOST_KEPT = 8;
const LARGEST_KEPT = 1_048_576;
/** Sizes go in steps, so that one fits many. */
const STEP = 65_536;

/**
 * Memory that two threads see, used again and again: a fresh one for every body would cost the machine more than all the
 * copying.
 */
export class SharedBytes {
  readonly #free: SharedArrayBuffer[] = [];

  /** A copy that another thread sees, until it is given back. */
  copyOf(bytes: Uint8Array): Uint8Array {
    const fitting = this.#free.findIndex(({ byteLength }) => byteLength >= bytes.length);
    const [memory = new SharedArrayBuffer(Math.ceil(bytes.length / STEP) * STEP)] = fitting < 0 ? [] : this.#free.splice(fitting, 1);
    const copy = new Uint8Array(memory, 0, bytes.length);
    copy.set(bytes);
    return copy;
  }

  /** Nobody looks at the copy any more. */
  giveBack({ buffer }: Uint8Array): void {
    if (buffer instanceof SharedArrayBuffer && buffer.byteLength <= LARGEST_KEPT && this.#free.length < MOST_KEPT) this.#free.push(buffer);
  }
}
