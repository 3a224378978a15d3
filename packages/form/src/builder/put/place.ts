import { componentNamed } from '../../components/index.js';
import { isRow, type FormEntry } from '../../model/index.js';

/** A place among what lies in a node; `index` counts without what is moved there, and without an array's row. */
export interface Place {
  readonly parentId: string;
  readonly index: number;
}

/** What lies in a node, without an array's row. */
export function listIn(parent: FormEntry): readonly FormEntry[] {
  return parent.children.filter((child) => !isRow(child));
}

/** Whether other nodes can lie in it at all. */
export function isHolder({ node, parent }: FormEntry): boolean {
  if (parent === undefined) return true;
  const spec = componentNamed(node['x-component']);
  if (spec !== undefined) return spec.role === 'layout' || spec.role === 'array';
  return node.type === 'void' || node.type === 'object' || node.type === 'array' || node.type === undefined;
}

/** Where what is put "into" a node comes to lie: of an array, in its row. */
export function insideOf(entry: FormEntry): FormEntry {
  return entry.children.find(isRow) ?? entry;
}

/** The place of a node among its siblings; `undefined` for the root and for a row. */
export function placeOf(entry: FormEntry): Place | undefined {
  const { parent } = entry;
  return parent === undefined || isRow(entry) ? undefined : { parentId: parent.id, index: listIn(parent).indexOf(entry) };
}

/**
 * Where something new goes when this node is chosen, best first: into it, into the first part of it that takes something,
 * behind it, behind what it lies in.
 */
export function placesAt(entry: FormEntry): readonly Place[] {
  const places: Place[] = [];
  const inside = insideOf(entry);
  if (isHolder(entry)) {
    places.push({ parentId: inside.id, index: listIn(inside).length });
    const part = listIn(inside).find(isHolder);
    if (part !== undefined && componentNamed(entry.node['x-component'])?.contains !== undefined) places.push({ parentId: insideOf(part).id, index: listIn(insideOf(part)).length });
  }
  for (let each: FormEntry | undefined = entry; each !== undefined; each = each.parent) {
    const place = placeOf(each);
    if (place !== undefined) places.push({ ...place, index: place.index + 1 });
  }
  return places;
}

/** Whether nodes stand at that place of their parent already, one behind the other. */
export function stand(ids: readonly string[], parent: FormEntry, index: number): boolean {
  const list = listIn(parent);
  const moved = new Set(ids);
  const staying = list.filter(({ id }) => !moved.has(id));
  if (list.length - staying.length !== moved.size) return false;
  const wanted = [...staying.slice(0, index), ...list.filter(({ id }) => moved.has(id)), ...staying.slice(index)];
  return wanted.every((entry, place) => entry === list[place]);
}
