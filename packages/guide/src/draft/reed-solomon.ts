/** Arithmetic of GF(2⁸) with the polynomial of QR codes, x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, §7.5.2). */
const POLYNOMIAL = 0x11d;

const exponents = new Uint8Array(255);
const logarithms = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power += 1) {
  exponents[power] = value;
  logarithms[value] = power;
  value <<= 1;
  if (value > 0xff) value ^= POLYNOMIAL;
}

function product(one: number, other: number): number {
  if (one === 0 || other === 0) return 0;
  return exponents[((logarithms[one] ?? 0) + (logarithms[other] ?? 0)) % 255] ?? 0;
}

/** (x − α⁰)(x − α¹)…(x − α^(degree−1)), without its leading 1, highest power first. */
function generator(degree: number): Uint8Array {
  const coefficients = new Uint8Array(degree);
  coefficients[degree - 1] = 1;
  for (let power = 0; power < degree; power += 1) {
    const root = exponents[power] ?? 1;
    for (let place = 0; place < degree; place += 1) {
      coefficients[place] = product(coefficients[place] ?? 0, root) ^ (coefficients[place + 1] ?? 0);
    }
  }
  return coefficients;
}

/** The error correction codewords of one block: what is left of data · x^count divided by the generator. */
export function errorCorrection(data: Uint8Array, count: number): Uint8Array {
  const divisor = generator(count);
  const rest = new Uint8Array(count);
  for (const byte of data) {
    const factor = byte ^ (rest[0] ?? 0);
    rest.copyWithin(0, 1);
    rest[count - 1] = 0;
    for (let place = 0; place < count; place += 1) rest[place] = (rest[place] ?? 0) ^ product(divisor[place] ?? 0, factor);
  }
  return rest;
}
