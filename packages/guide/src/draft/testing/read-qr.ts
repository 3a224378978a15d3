import type { QrMatrix } from '../qr-code.js';

/** Data codewords of each block and codewords of error correction a block, level M, versions 1 to 10, as table 9 prints them. */
const BLOCKS: readonly { readonly data: readonly number[]; readonly correction: number }[] = [
  { data: [16], correction: 10 },
  { data: [28], correction: 16 },
  { data: [44], correction: 26 },
  { data: [32, 32], correction: 18 },
  { data: [43, 43], correction: 24 },
  { data: [27, 27, 27, 27], correction: 16 },
  { data: [31, 31, 31, 31], correction: 18 },
  { data: [38, 38, 39, 39], correction: 22 },
  { data: [36, 36, 36, 37, 37], correction: 22 },
  { data: [43, 43, 43, 43, 44], correction: 26 },
];

/** Format information of level M by mask, as table C.1 of ISO/IEC 18004 prints it. */
const FORMATS = ['101010000010010', '101000100100101', '101111001111100', '101101101001011', '100010111111001', '100000011001110', '100111110010111', '100101010100000'];

/**
 * Reads a QR code back, as plainly as it can be done: it knows the drawing rules, and shares nothing with what writes. Throws
 * where a block's syndromes are not all zero, or the two copies of the format differ.
 */
export function readQr(rows: QrMatrix): string {
  const size = rows.length;
  const version = (size - 17) / 4;
  const at = (row: number, column: number): number => (rows[row]?.[column] === true ? 1 : 0);
  const upper = [0, 1, 2, 3, 4, 5, 7, 8].map((column) => at(8, column)).join('') + [7, 5, 4, 3, 2, 1, 0].map((row) => at(row, 8)).join('');
  const edges = [1, 2, 3, 4, 5, 6, 7].map((up) => at(size - up, 8)).join('') + [8, 7, 6, 5, 4, 3, 2, 1].map((left) => at(8, size - left)).join('');
  const mask = FORMATS.indexOf(upper);
  if (upper !== edges || mask < 0) throw new Error(`format ${upper} and ${edges}`);

  const bits: number[] = [];
  for (let pair = 0, right = size - 1; right > 0; pair += 1, right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1) {
      const row = pair % 2 === 0 ? size - 1 - step : step;
      for (const column of [right, right - 1]) if (isData(row, column, version)) bits.push(at(row, column) ^ (isMasked(mask, row, column) ? 1 : 0));
    }
  }
  const laid = Array.from({ length: Math.floor(bits.length / 8) }, (_, place) => parseInt(bits.slice(8 * place, 8 * place + 8).join(''), 2));
  const bytes = unlaid(laid, version).flatMap((byte) => [...byte.toString(2).padStart(8, '0')].map(Number));
  const number = (from: number, length: number): number => parseInt(bytes.slice(from, from + length).join(''), 2);
  const lengthBits = version < 10 ? 8 : 16;
  if (number(0, 4) !== 4) throw new Error('not in byte mode');
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from({ length: number(4, lengthBits) }, (_, place) => number(4 + lengthBits + 8 * place, 8)));
}

function isData(row: number, column: number, version: number): boolean {
  const size = 17 + 4 * version;
  const isNear = (one: number): boolean => one < 9;
  const isFar = (one: number): boolean => one >= size - 8;
  if ((isNear(row) && isNear(column)) || (isNear(row) && isFar(column)) || (isFar(row) && isNear(column))) return false;
  if (row === 6 || column === 6) return false;
  if (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11))) return false;
  const middles = version === 1 ? [] : version < 7 ? [6, size - 7] : [6, (size - 1) / 2, size - 7];
  for (const down of middles) {
    for (const along of middles) {
      const isFinder = (down === 6 && along !== (size - 1) / 2 && along !== size - 7) || (along === 6 && down === size - 7) || (down === 6 && along === size - 7);
      if (!isFinder && Math.abs(row - down) <= 2 && Math.abs(column - along) <= 2) return false;
    }
  }
  return true;
}

function isMasked(mask: number, i: number, j: number): boolean {
  const rules = [(i + j) % 2, i % 2, j % 3, (i + j) % 3, (Math.floor(i / 2) + Math.floor(j / 3)) % 2, ((i * j) % 2) + ((i * j) % 3), (((i * j) % 2) + ((i * j) % 3)) % 2, (((i + j) % 2) + ((i * j) % 3)) % 2];
  return rules[mask] === 0;
}

/** Codewords back into their blocks, each proved whole. */
function unlaid(laid: readonly number[], version: number): readonly number[] {
  const { data, correction } = BLOCKS[version - 1]!;
  const blocks: number[][] = data.map(() => []);
  let from = 0;
  for (let place = 0; place < Math.max(...data); place += 1) blocks.forEach((block, which) => place < data[which]! && block.push(laid[from++]!));
  for (let place = 0; place < correction; place += 1) for (const block of blocks) block.push(laid[from++]!);
  for (const block of blocks) {
    for (let power = 0, root = 1; power < correction; power += 1, root = times(root, 2)) {
      if (block.reduce((value, codeword) => times(value, root) ^ codeword, 0) !== 0) throw new Error(`syndrome ${String(power)}`);
    }
  }
  return blocks.flatMap((block, which) => block.slice(0, data[which]));
}

/** Multiplies in GF(2⁸) by shifting: slow, and plain. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product <<= 1;
    if (product > 0xff) product ^= 0x11d;
    if (((other >> bit) & 1) === 1) product ^= one;
  }
  return product;
}
