import { componentNamed } from '../../components/index.js';
import { isRow, misplaced, type FormEntry, type FormNode } from '../../model/index.js';
import { insideOf, isHolder, listIn, placeOf, type Place } from './place.js';

export type Shift = 'up' | 'down' | 'in' | 'out';

/** Where nodes go by one step among their siblings, out of what they lie in, into the layout beside them; `undefined` where they can go no further. */
export function shiftedPlace(entries: readonly FormEntry[], way: Shift): Place | undefined {
  const [first] = entries;
  const parent = first?.parent;
  if (first === undefined || parent === undefined) return undefined;
  if (way === 'out') return placeOutside(entries, parent);
  const moved = new Set<FormEntry>(entries);
  const list = listIn(parent);
  const staying = list.filter((entry) => !moved.has(entry));
  const before = list.slice(0, list.indexOf(first)).filter((entry) => !moved.has(entry)).length;
  if (way === 'up') return before === 0 ? undefined : { parentId: parent.id, index: before - 1 };
  if (way === 'down') return before >= staying.length ? undefined : { parentId: parent.id, index: before + 1 };
  return placeAtEndOf(staying[before - 1]) ?? placeAtBeginningOf(staying[before]);
}

/** Out of a row, and out of the column or pane that was made for one thing alone, one step further. */
function placeOutside(entries: readonly FormEntry[], parent: FormEntry): Place | undefined {
  for (let holder: FormEntry | undefined = isRow(parent) ? parent.parent : parent; holder?.parent !== undefined; holder = holder.parent) {
    const place = placeOf(holder);
    const above = holder.parent;
    if (place !== undefined && entries.every((entry) => misplaced(above, entry.node as FormNode) === undefined)) return { ...place, index: place.index + 1 }; // the root is not moved
  }
  return undefined;
}

function placeAtEndOf(holder: FormEntry | undefined): Place | undefined {
  if (holder === undefined || !isHolder(holder)) return undefined;
  const inside = insideOf(isParted(holder) ? (listIn(holder)[listIn(holder).length - 1] ?? holder) : holder);
  return { parentId: inside.id, index: listIn(inside).length };
}

function placeAtBeginningOf(holder: FormEntry | undefined): Place | undefined {
  if (holder === undefined || !isHolder(holder)) return undefined;
  return { parentId: insideOf(isParted(holder) ? (listIn(holder)[0] ?? holder) : holder).id, index: 0 };
}

/** Nothing lies in it but parts of its own: tabs, steps. */
function isParted({ node }: FormEntry): boolean {
  return componentNamed(node['x-component'])?.contains !== undefined && node.type !== 'array';
}
