import { qrData } from './qr-data.js';

/** Rows of modules, true where dark. */
export type QrMatrix = readonly (readonly boolean[])[];

/** Where the middles of alignment patterns stand, versions 1 to 10 (ISO/IEC 18004, annex E). */
const ALIGNMENT: readonly (readonly number[])[] = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/**
 * A QR code (ISO/IEC 18004) in byte mode, level M, versions 1 to 10; `undefined` for more than 213 bytes of UTF-8. The mask is
 * the one of least penalty.
 */
export function qrMatrix(text: string): QrMatrix | undefined {
  const data = qrData(text);
  if (data === undefined) return undefined;
  const ground = new Ground(data.version);
  ground.lay(data.codewords);
  const masked = MASKS.map((_mask, number) => ground.masked(number));
  const penalties = masked.map(penalty);
  return masked[penalties.indexOf(Math.min(...penalties))];
}

/** The modules of one code: those of the patterns are fixed, the rest is data. */
class Ground {
  readonly #size: number;
  readonly #dark: boolean[][];
  readonly #isFixed: boolean[][];

  constructor(private readonly version: number) {
    this.#size = 17 + 4 * version;
    const rows = (): boolean[][] => Array.from({ length: this.#size }, () => new Array<boolean>(this.#size).fill(false));
    this.#dark = rows();
    this.#isFixed = rows();
    this.#patterns();
  }

  #fix(row: number, column: number, dark: boolean): void {
    const [darkRow, fixedRow] = [this.#dark[row], this.#isFixed[row]];
    if (darkRow === undefined || fixedRow === undefined || column < 0 || column >= this.#size) return;
    darkRow[column] = dark;
    fixedRow[column] = true;
  }

  #patterns(): void {
    const end = this.#size - 1;
    for (let place = 0; place <= end; place += 1) {
      this.#fix(6, place, place % 2 === 0);
      this.#fix(place, 6, place % 2 === 0);
    }
    for (const [row, column] of [[3, 3], [3, end - 3], [end - 3, 3]] as const) this.#rings(row, column, 4);
    const middles = ALIGNMENT[this.version - 1] ?? [];
    const [first, last] = [middles[0], middles[middles.length - 1]];
    for (const row of middles) {
      for (const column of middles) {
        const isFinder = (row === first && column === first) || (row === first && column === last) || (row === last && column === first);
        if (!isFinder) this.#rings(row, column, 2);
      }
    }
    // Room for what the mask decides, and for the version.
    this.#format(0);
    if (this.version >= 7) this.#versionBits();
  }

  /** Squares in squares around a middle: dark, light, dark; a finder has a light edge beyond. */
  #rings(row: number, column: number, reach: number): void {
    for (let down = -reach; down <= reach; down += 1) {
      for (let right = -reach; right <= reach; right += 1) {
        const ring = Math.max(Math.abs(down), Math.abs(right));
        this.#fix(row + down, column + right, reach === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
      }
    }
  }

  /** Level M is 00; with the mask, 5 bits and 10 of a BCH code, exclusive-or 101010000010010 (§7.9). */
  #format(mask: number): void {
    let rest = mask;
    for (let turn = 0; turn < 10; turn += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
    const bits = ((mask << 10) | rest) ^ 0x5412;
    const bit = (place: number): boolean => ((bits >> place) & 1) === 1;
    const end = this.#size - 1;
    for (let place = 0; place < 15; place += 1) {
      // Along the left column downwards and the upper row leftwards, around the timing patterns.
      const down = place < 6 ? place : place < 8 ? place + 1 : end - 14 + place;
      this.#fix(down, 8, bit(place));
      const along = place < 8 ? end - place : place < 9 ? 7 : 14 - place;
      this.#fix(8, along, bit(place));
    }
    this.#fix(end - 7, 8, true);
  }

  /** 6 bits and 12 of a BCH code, twice (§7.10). */
  #versionBits(): void {
    let rest = this.version;
    for (let turn = 0; turn < 12; turn += 1) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
    const bits = (this.version << 12) | rest;
    for (let place = 0; place < 18; place += 1) {
      const dark = ((bits >> place) & 1) === 1;
      const [near, far] = [Math.floor(place / 3), this.#size - 11 + (place % 3)];
      this.#fix(near, far, dark);
      this.#fix(far, near, dark);
    }
  }

  /** Bits upwards and downwards in columns of two, from the right, past the timing column (§7.7.3). */
  lay(codewords: Uint8Array): void {
    let position = 0;
    for (let right = this.#size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5;
      const isUpwards = ((right + 1) & 2) === 0;
      for (let step = 0; step < this.#size; step += 1) {
        const row = isUpwards ? this.#size - 1 - step : step;
        for (const column of [right, right - 1]) {
          if (this.#isFixed[row]?.[column] !== false) continue;
          const darkRow = this.#dark[row];
          if (darkRow !== undefined) darkRow[column] = (((codewords[position >> 3] ?? 0) >> (7 - (position & 7))) & 1) === 1;
          position += 1;
        }
      }
    }
  }

  masked(number: number): QrMatrix {
    this.#format(number);
    const mask = MASKS[number];
    return this.#dark.map((row, down) => row.map((dark, right) => (this.#isFixed[down]?.[right] === false && mask?.(down, right) === true ? !dark : dark)));
  }
}

/** How hard a code is to read (§7.8.3): long runs, blocks, what looks like a finder, imbalance. */
function penalty(rows: QrMatrix): number {
  const size = rows.length;
  const columns = rows.map((_row, column) => rows.map((row) => row[column] === true));
  let score = 0;
  for (const line of [...rows, ...columns]) {
    const text = line.map((dark) => (dark ? '1' : '0')).join('');
    for (const [run] of text.matchAll(/0{5,}|1{5,}/g)) score += run.length - 2;
    for (let place = 0; place + 11 <= size; place += 1) {
      const part = text.slice(place, place + 11);
      if (part === '10111010000' || part === '00001011101') score += 40;
    }
  }
  for (let row = 0; row + 1 < size; row += 1) {
    for (let column = 0; column + 1 < size; column += 1) {
      const dark = rows[row]?.[column];
      if (dark === rows[row]?.[column + 1] && dark === rows[row + 1]?.[column] && dark === rows[row + 1]?.[column + 1]) score += 3;
    }
  }
  const dark = rows.reduce((sum, row) => sum + row.filter(Boolean).length, 0);
  return score + 10 * Math.floor(Math.abs((dark * 100) / (size * size) - 50) / 5);
}
