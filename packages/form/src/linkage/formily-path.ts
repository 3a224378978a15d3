import { PROTOTYPE_KEYS } from '@zhengwu/core';
import { ANY_ROW, type FormEntry, type FormIndex } from '../model/form-index.js';

/**
 * The node that a path of Formily's means, from where it is written: data `staff.*.name`, addresses that name layout too
 * (`card.grid.name`), and relative ones, where each dot in front goes up by one, rows and layout counted. A number is a row.
 * `undefined` for what is no single node: patterns such as `*(a,b)`, destructured names, what is not there.
 */
export function entryAtPath(index: FormIndex, from: FormEntry, path: string): FormEntry | undefined {
  const text = path.trim();
  if (text === '' || text.length > 1_000 || /[()[\]{}~!,?:#\s]/.test(text)) return undefined;
  const up = /^\.*/.exec(text)?.[0].length ?? 0;
  const keys = text.slice(up).split('.');
  if (keys.some((key) => key === '' || PROTOTYPE_KEYS.has(key))) return undefined;
  if (up === 0) return entryByKeys(index, index.root, keys);
  let base: FormEntry | undefined = from;
  for (let step = 0; step < up && base !== undefined; step += 1) base = base.parent;
  return base === undefined ? undefined : entryByKeys(index, base, keys);
}

/** The node whose data `keys` lead to, which may go on into its value: `staff`, `0`, `period`, `start` is `period` in a row of `staff`. */
export function entryOfData(index: FormIndex, keys: readonly (string | number)[]): FormEntry | undefined {
  const path = keys.map((key) => (isRowNumber(key) ? ANY_ROW : String(key)));
  for (let length = path.length; length > 0; length -= 1) {
    // A member's key may look like a row's number.
    const [entry] = [...index.byDataPath(path.slice(0, length).join('.')), ...index.byDataPath(keys.slice(0, length).join('.'))];
    if (entry !== undefined) return entry;
  }
  return undefined;
}

function entryByKeys(index: FormIndex, base: FormEntry, keys: readonly string[]): FormEntry | undefined {
  const data = [...base.dataPath, ...keys.map((key) => (isRowNumber(key) ? ANY_ROW : key))].join('.');
  const [entry] = index.byDataPath(data);
  return entry ?? entryByAddress(base, keys);
}

/** Down through layout by name. */
function entryByAddress(base: FormEntry, keys: readonly string[]): FormEntry | undefined {
  let entry: FormEntry | undefined = base;
  for (const key of keys) {
    const wanted: string = isRowNumber(key) || key === ANY_ROW ? 'items' : key;
    entry = entry.children.find((child) => child.key === wanted || child.key === key);
    if (entry === undefined) return undefined;
  }
  return entry;
}

function isRowNumber(key: string | number): boolean {
  return typeof key === 'number' || /^\d+$/.test(key);
}
