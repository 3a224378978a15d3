import { BPMN } from './namespaces.js';
import type { PlainElement } from './plain-element.js';

/**
 * The ways out of a node are tried in the order in which they stand in the file; some engines read the node's references to them. Where that is another one now, they
 * change places among themselves, and all else stays where it is.
 *
 * @param now what stands in an element, in its new order
 * @param before the same in the order of the file
 * @returns which way stands in whose place; what keeps its own is not named
 */
export function waysInTurn(now: readonly PlainElement[], before: readonly PlainElement[]): ReadonlyMap<PlainElement, PlainElement> {
  const turns = new Map<PlainElement, PlainElement>();
  const places = bySource(before);
  for (const [source, ways] of bySource(now)) {
    const standing = places.get(source) ?? [];
    ways.forEach((way, at) => {
      const place = standing[at];
      if (place !== undefined && place !== way) turns.set(place, way);
    });
  }
  return turns;
}

function bySource(elements: readonly PlainElement[]): ReadonlyMap<string, readonly PlainElement[]> {
  const groups = new Map<string, PlainElement[]>();
  for (const element of elements) {
    const source = sourceOf(element);
    if (source === undefined) continue;
    const group = groups.get(source);
    if (group === undefined) groups.set(source, [element]);
    else group.push(element);
  }
  return groups;
}

/** What the ways of one group share: the node that they leave; of its references, that they are its own. */
function sourceOf({ uri, local, attributes }: PlainElement): string | undefined {
  if (uri !== BPMN) return undefined;
  return local === 'sequenceFlow' ? attributes.get('sourceRef') : local === 'outgoing' ? '' : undefined;
}
