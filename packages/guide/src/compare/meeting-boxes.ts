import type { ValueSet } from '../space/index.js';

type Box = readonly (ValueSet | undefined)[];

/**
 * The pairs of boxes, one of each list, that share an answer. A bitset a column says which boxes of the second list meet a
 * set; what is left of all columns meets the box: |A|·|B|·d/32 word operations.
 */
export function* meetingBoxes(first: readonly Box[], second: readonly Box[], columns: number): Generator<readonly [a: number, b: number], void, void> {
  const words = (second.length + 31) >> 5;
  const meeting = Array.from({ length: columns }, () => new Map<ValueSet, Uint32Array>());
  const meets = (column: number, set: ValueSet): Uint32Array => {
    const known = meeting[column]?.get(set);
    if (known !== undefined) return known;
    const bits = new Uint32Array(words);
    const judged = new Map<ValueSet, boolean>();
    second.forEach((box, at) => {
      const other = box[column];
      let isMet = other === undefined || judged.get(other);
      if (isMet === undefined && other !== undefined) {
        isMet = !set.intersect(other).isEmpty;
        judged.set(other, isMet);
      }
      if (isMet === true) bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
    });
    meeting[column]?.set(set, bits);
    return bits;
  };
  const met = new Uint32Array(words);
  for (let a = 0; a < first.length; a += 1) {
    met.fill(0xffffffff);
    if (second.length % 32 !== 0) met[words - 1] = 2 ** (second.length % 32) - 1;
    first[a]?.forEach((set, column) => {
      if (set === undefined) return;
      const bits = meets(column, set);
      for (let word = 0; word < words; word += 1) met[word] = (met[word] ?? 0) & (bits[word] ?? 0);
    });
    for (let at = 0; at < words; at += 1) {
      for (let word = met[at] ?? 0; word !== 0; word &= word - 1) yield [a, at * 32 + 31 - Math.clz32(word & -word)];
    }
  }
}
