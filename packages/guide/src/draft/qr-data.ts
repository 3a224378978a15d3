import { errorCorrection } from './reed-solomon.js';

/** Versions 1 to 10 at level M, which mends 15 %: codewords of error correction a block, blocks, all codewords (ISO/IEC 18004, table 9). */
const VERSIONS = [
  [10, 1, 26],
  [16, 1, 44],
  [26, 1, 70],
  [18, 2, 100],
  [24, 2, 134],
  [16, 4, 172],
  [18, 4, 196],
  [22, 4, 242],
  [22, 5, 292],
  [26, 5, 346],
] as const;

export interface QrData {
  /** 1 to 10. */
  readonly version: number;
  /** Data and error correction, interleaved, as they are laid. */
  readonly codewords: Uint8Array;
}

/** A text in byte mode in the smallest version that holds it; `undefined` where it is longer than version 10 holds, 213 bytes of UTF-8. */
export function qrData(text: string): QrData | undefined {
  const bytes = new TextEncoder().encode(text);
  for (const [place, [correction, blocks, total]] of VERSIONS.entries()) {
    const version = place + 1;
    const capacity = total - correction * blocks;
    const lengthBits = version < 10 ? 8 : 16;
    if (4 + lengthBits + 8 * bytes.length > 8 * capacity) continue;
    return { version, codewords: interleaved(dataCodewords(bytes, lengthBits, capacity), correction, blocks) };
  }
  return undefined;
}

/** Mode 0100, length, bytes, terminator, and padding to the full. */
function dataCodewords(bytes: Uint8Array, lengthBits: number, capacity: number): Uint8Array {
  const data = new Uint8Array(capacity);
  let position = 0;
  const put = (value: number, bits: number): void => {
    for (let bit = bits - 1; bit >= 0; bit -= 1, position += 1) {
      if (((value >> bit) & 1) === 1) data[position >> 3] = (data[position >> 3] ?? 0) | (0x80 >> (position & 7));
    }
  };
  put(0b0100, 4);
  put(bytes.length, lengthBits);
  for (const byte of bytes) put(byte, 8);
  // Up to four zeros, and then to the end of the byte: they stand there already.
  position = Math.min(8 * capacity, position + 4);
  for (let place = Math.ceil(position / 8), pad = 0xec; place < capacity; place += 1, pad ^= 0xec ^ 0x11) data[place] = pad;
  return data;
}

/** The first of each block, the second of each … then the error correction in the same way (§7.6). Longer blocks come last. */
function interleaved(data: Uint8Array, correction: number, blocks: number): Uint8Array {
  const short = Math.floor(data.length / blocks);
  const shortBlocks = blocks - (data.length % blocks);
  const parts: { readonly own: Uint8Array; readonly mending: Uint8Array }[] = [];
  for (let block = 0, from = 0; block < blocks; block += 1) {
    const own = data.subarray(from, from + short + (block < shortBlocks ? 0 : 1));
    from += own.length;
    parts.push({ own, mending: errorCorrection(own, correction) });
  }
  const laid: number[] = [];
  for (let place = 0; place <= short; place += 1) for (const { own } of parts) if (place < own.length) laid.push(own[place] ?? 0);
  for (let place = 0; place < correction; place += 1) for (const { mending } of parts) laid.push(mending[place] ?? 0);
  return Uint8Array.from(laid);
}
