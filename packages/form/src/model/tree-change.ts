import { withChildren, type Child } from './child-list.js';
import type { FormEntry, FormIndex } from './form-index.js';
import type { FormNode, FormRoot } from './form-node.js';
import { ordered } from './walk-nodes.js';

/** A child that stays may change below: it is named by its entry. A new one is there already. */
type Place = { readonly key: string; readonly entry: FormEntry } | { readonly key: string; readonly node: FormNode };

/**
 * Several changes of a form at once, written together: what none of them touches stays the very same object, so that one
 * control put into a form of five hundred copies its way to the root and nothing else.
 */
export class TreeChange {
  readonly #own = new Map<FormEntry, FormNode | FormRoot>();
  readonly #places = new Map<FormEntry, Place[]>();
  readonly #done = new Map<FormEntry, FormNode | FormRoot>();
  readonly #touched = new Set<FormEntry>();

  constructor(readonly index: FormIndex) {}

  /** Replaces what a node says of itself. Its children stay, whatever the new node has. */
  set(entry: FormEntry, node: FormNode | FormRoot): void {
    this.#own.set(entry, node);
    this.#touch(entry);
  }

  /** The children as they are by now, without an array's row. */
  children(parent: FormEntry): readonly Place[] {
    return this.#placesOf(parent);
  }

  keys(parent: FormEntry): ReadonlySet<string> {
    return new Set(this.#placesOf(parent).map(({ key }) => key));
  }

  take(entry: FormEntry): void {
    if (entry.parent === undefined) return;
    const places = this.#openPlaces(entry.parent);
    const at = places.findIndex((place) => 'entry' in place && place.entry === entry);
    if (at >= 0) places.splice(at, 1);
  }

  put(parent: FormEntry, index: number, place: Place): void {
    this.#openPlaces(parent).splice(index, 0, place);
  }

  /** Gives what stands in a place another key or another node. */
  replace(entry: FormEntry, place: Place): void {
    if (entry.parent === undefined) return;
    const places = this.#openPlaces(entry.parent);
    const at = places.findIndex((each) => 'entry' in each && each.entry === entry);
    if (at >= 0) places[at] = place;
  }

  write(): FormRoot {
    return this.#written(this.index.root) as FormRoot; // the root's own change is a root
  }

  /** A node with the changes made so far: to stand in a new one. */
  #written(entry: FormEntry): FormNode | FormRoot {
    if (!this.#touched.has(entry)) return entry.node;
    const known = this.#done.get(entry);
    if (known !== undefined) return known;
    let node = this.#own.get(entry) ?? entry.node;
    const row = entry.children.find(isRow);
    if (row !== undefined && this.#touched.has(row)) node = { ...node, items: this.#written(row) } as FormNode; // only an array has a row
    const places = this.#places.get(entry);
    if (places !== undefined) node = withChildren(node, places.map((place): Child => [place.key, this.#nodeAt(place)]));
    else if (entry.children.some((child) => !isRow(child) && this.#touched.has(child))) node = { ...node, properties: this.#changedProperties(entry) };
    this.#done.set(entry, node);
    return node;
  }

  #changedProperties(entry: FormEntry): Readonly<Record<string, FormNode>> {
    const properties = { ...entry.node.properties };
    for (const child of entry.children) if (!isRow(child) && this.#touched.has(child)) properties[child.key] = this.#written(child) as FormNode; // no root is a child
    return properties;
  }

  #nodeAt(place: Place): FormNode {
    return 'node' in place ? ordered(place.node) : (this.#written(place.entry) as FormNode); // no root is a child
  }

  #placesOf(parent: FormEntry): readonly Place[] {
    return this.#places.get(parent) ?? parent.children.filter((child) => !isRow(child)).map((entry) => ({ key: entry.key, entry }));
  }

  #openPlaces(parent: FormEntry): Place[] {
    const open = this.#places.get(parent) ?? [...this.#placesOf(parent)];
    this.#places.set(parent, open);
    this.#touch(parent);
    return open;
  }

  #touch(entry: FormEntry): void {
    this.#done.clear();
    for (let each: FormEntry | undefined = entry; each !== undefined && !this.#touched.has(each); each = each.parent) this.#touched.add(each);
  }
}

/** Whether it is an array's row, which stands beside the children and not among them. */
export function isRow(entry: FormEntry): boolean {
  return entry.key === 'items' && entry.parent?.node.items === entry.node;
}
