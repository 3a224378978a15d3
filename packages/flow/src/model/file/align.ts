import { BPMNDI } from './namespaces.js';
import { contentOf, isSame, type PlainElement } from './plain-element.js';

/** Which element of one tree is which of the other. */
export type Pairs = ReadonlyMap<PlainElement, PlainElement>;

/**
 * Pairs the elements of two plain trees: by id wherever they stand, else, below paired parents, those of one name in their order, equal ones
 * first. What has no partner is new, or gone.
 */
export function align(from: PlainElement, to: PlainElement): Pairs {
  const pairs = new Map<PlainElement, PlainElement>();
  const byKey = new Map<string, PlainElement>();
  const pending: PlainElement[] = [to];
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    const key = keyOf(element);
    if (key !== undefined && !byKey.has(key)) byKey.set(key, element);
    pending.push(...element.children);
  }
  const visit = (a: PlainElement, b: PlainElement | undefined): void => {
    if (b !== undefined) pairs.set(a, b);
    const unkeyed: PlainElement[] = [];
    for (const child of a.children) {
      const key = keyOf(child);
      if (key === undefined) unkeyed.push(child);
      else visit(child, byKey.get(key));
    }
    const partners = b === undefined ? new Map<PlainElement, PlainElement>() : inOrder(unkeyed, b.children.filter((child) => keyOf(child) === undefined));
    for (const child of unkeyed) visit(child, partners.get(child));
  };
  visit(from, to);
  return pairs;
}

/** What names an element throughout its file: its id; in a diagram without ids, the element that it shows. */
export function keyOf(element: PlainElement): string | undefined {
  if (!element.uri.startsWith('http://www.omg.org/spec/')) return undefined;
  const id = element.attributes.get('id');
  if (id !== undefined) return `#${id}`;
  const shown = element.uri === BPMNDI ? element.attributes.get('bpmnElement') : undefined;
  return shown === undefined ? undefined : `${element.local}:${shown}`;
}

function inOrder(from: readonly PlainElement[], to: readonly PlainElement[]): Map<PlainElement, PlainElement> {
  const partners = new Map<PlainElement, PlainElement>();
  if (from.length === to.length && from.every((element, index) => isSame(element, to[index]))) {
    from.forEach((element, index) => {
      const partner = to[index];
      if (partner !== undefined) partners.set(element, partner);
    });
    return partners;
  }
  const free = new Map<string, PlainElement[]>();
  for (const element of to) push(free, contentOf(element), element);
  const taken = new Set<PlainElement>();
  for (const element of from) {
    const partner = free.get(contentOf(element))?.shift();
    if (partner === undefined) continue;
    partners.set(element, partner);
    taken.add(partner);
  }
  const rest = new Map<string, PlainElement[]>();
  for (const element of to) if (!taken.has(element)) push(rest, element.name, element);
  for (const element of from) {
    if (partners.has(element)) continue;
    const partner = rest.get(element.name)?.shift();
    if (partner !== undefined) partners.set(element, partner);
  }
  return partners;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
