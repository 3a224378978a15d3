/** A set of a table's rows: one bit a row, 32 a word. */
export type RowSet = Uint32Array;

export function emptyRows(rows: number): RowSet {
  return new Uint32Array((rows + 31) >> 5);
}

export function addRow(set: RowSet, row: number): void {
  set[row >> 5] = (set[row >> 5] ?? 0) | (1 << (row & 31));
}

export function hasRow(set: RowSet, row: number): boolean {
  return (((set[row >> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

export function bothRows(a: RowSet, b: RowSet): RowSet {
  const both = new Uint32Array(a.length);
  for (let word = 0; word < a.length; word += 1) both[word] = (a[word] ?? 0) & (b[word] ?? 0);
  return both;
}

export function isNoRow(set: RowSet): boolean {
  return set.every((word) => word === 0);
}

/** Whether a row is in the first set and not in the second. */
export function hasOutside(a: RowSet, b: RowSet): boolean {
  for (let word = 0; word < a.length; word += 1) if (((a[word] ?? 0) & ~(b[word] ?? 0)) !== 0) return true;
  return false;
}

export function eachRow(set: RowSet, visit: (row: number) => void): void {
  for (let at = 0; at < set.length; at += 1) {
    for (let word = set[at] ?? 0; word !== 0; word &= word - 1) visit(at * 32 + 31 - Math.clz32(word & -word));
  }
}

export function rowsIn(set: RowSet): readonly number[] {
  const rows: number[] = [];
  eachRow(set, (row) => rows.push(row));
  return rows;
}

/** A key that equal sets share. */
export function rowsKey(set: RowSet): string {
  let key = '';
  for (const word of set) key += String.fromCharCode(word & 0xffff, word >>> 16);
  return key;
}
