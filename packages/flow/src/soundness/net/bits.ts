/** Sets of small numbers as words of 32 bits. */
export type Bits = Uint32Array;

export function bitsOf(words: number, members: Iterable<number>): Bits {
  const bits = new Uint32Array(words);
  for (const member of members) setBit(bits, member);
  return bits;
}

export function wordsFor(count: number): number {
  return Math.max(1, (count + 31) >>> 5);
}

export function hasBit(bits: Bits, member: number): boolean {
  return ((bits[member >>> 5] ?? 0) & (1 << (member & 31))) !== 0;
}

export function setBit(bits: Bits, member: number): void {
  bits[member >>> 5] = (bits[member >>> 5] ?? 0) | (1 << (member & 31));
}

export function clearBit(bits: Bits, member: number): void {
  bits[member >>> 5] = (bits[member >>> 5] ?? 0) & ~(1 << (member & 31));
}

/** Whether the two have a member in common. */
export function meet(a: Bits, b: Bits): boolean {
  for (let word = 0; word < a.length; word += 1) if (((a[word] ?? 0) & (b[word] ?? 0)) !== 0) return true;
  return false;
}

export function isSubset(a: Bits, b: Bits): boolean {
  for (let word = 0; word < a.length; word += 1) if (((a[word] ?? 0) & ~(b[word] ?? 0)) !== 0) return false;
  return true;
}

export function isEmpty(bits: Bits): boolean {
  for (const word of bits) if (word !== 0) return false;
  return true;
}

/** Adds the members of `from`; whether any was new. */
export function unite(bits: Bits, from: Bits): boolean {
  let grew = false;
  for (let word = 0; word < bits.length; word += 1) {
    const [had, more] = [bits[word] ?? 0, from[word] ?? 0];
    if ((more & ~had) === 0) continue;
    bits[word] = had | more;
    grew = true;
  }
  return grew;
}

export function subtract(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & ~(other[word] ?? 0);
}

export function intersect(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
}

export function members(bits: Bits): number[] {
  const found: number[] = [];
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) found.push(word * 32 + (31 - Math.clz32(rest & -rest)));
  }
  return found;
}
