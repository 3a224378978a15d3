import { BPMN } from '../model/file/namespaces.js';
import { REFERENCE_ATTRIBUTES } from '../model/file/references.js';
import { ROOT, type FlatElement, type FlatFile } from './flat-file.js';

type Elements = ReadonlyMap<string, FlatElement>;

interface Sides {
  /** Whose word counts where the two together cannot stand. */
  readonly first: FlatFile;
  readonly second: FlatFile;
  /** Whether what is missing comes back for what cannot be without it; else that goes too. */
  readonly isKept: (id: string) => boolean;
}

export interface Mended {
  readonly elements: readonly FlatElement[];
  /** What came back because something of the first cannot be without it. */
  readonly restored: readonly string[];
  /** What the first does not have, and something of the second that went cannot be without. */
  readonly missed: readonly string[];
}

/** Ends of ways, and the step at whose edge an event waits: without them there is no way and no event. */
const ENDS: readonly string[] = ['sourceRef', 'targetRef', 'attachedToRef'];
const DEFAULT = 'default';

/**
 * Brings two sides' elements together so that nothing hangs in the air: a way whose end is gone, an event at the edge of a step that is
 * gone, what lies in a sub-process that is gone. What the first side has comes back; what the second has goes.
 */
export function mendReferences(merged: readonly FlatElement[], sides: Sides): Mended {
  const [first, second] = [byId(sides.first.elements), byId(sides.second.elements)];
  const elements = byId(merged);
  const [restored, missed] = [new Set<string>(), new Set<string>()];
  // What cannot stand goes once: it is not brought back to go again.
  const gone = new Set<string>();
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const element of [...elements.values()]) {
      for (const id of needs(element)) {
        if (elements.has(id) || !(first.has(id) || second.has(id))) continue; // what no side has, the file never had
        isChanged = true;
        const source = sides.isKept(id) && !gone.has(id) ? (first.get(id) ?? (isDefinition(second.get(id)) ? second.get(id) : undefined)) : undefined;
        if (source === undefined) {
          missed.add(id);
          gone.add(element.id);
          elements.delete(element.id);
          break;
        }
        if (!isDefinition(source)) restored.add(id);
        for (const each of bringing(id, sides.first.elements, elements)) if (!gone.has(each.id)) elements.set(each.id, each);
        elements.set(id, source);
      }
    }
  }
  const known = (id: string): boolean => elements.has(id) || !(first.has(id) || second.has(id));
  return { elements: [...elements.values()].map((element) => withoutLost(element, known)).sort((a, b) => (a.id < b.id ? -1 : 1)), restored: [...restored], missed: [...missed].filter((id) => !elements.has(id)) };
}

/** What comes with an element of a side, that it stands there as it did: what lies in it, events at its edge, the ways whose other end is there. */
export function bringing(id: string, side: readonly FlatElement[], there: Elements): readonly FlatElement[] {
  const known = byId(side);
  const brought = new Set([id]);
  for (let size = 0; size !== brought.size; ) {
    size = brought.size;
    for (const element of side) {
      const host = element.attributes['attachedToRef'];
      if (brought.has(element.parent) || (host !== undefined && brought.has(keyTo(host)))) brought.add(element.id);
    }
  }
  const isThere = (key: string): boolean => brought.has(key) || there.has(key);
  const ways = side.filter((element) => !there.has(element.id) && isWay(element) && ends(element).every(isThere) && ends(element).some((key) => brought.has(key)));
  return [...[...brought].flatMap((key) => known.get(key) ?? []), ...ways].filter((element) => !there.has(element.id) || element.id === id);
}

export function byId(elements: readonly FlatElement[]): Map<string, FlatElement> {
  return new Map(elements.map((element) => [element.id, element]));
}

/** Ids of what an element cannot be without: what it lies in, its ends, what it is defined by. */
function needs(element: FlatElement): readonly string[] {
  const named = Object.entries(element.attributes).filter(([name]) => name !== DEFAULT && REFERENCE_ATTRIBUTES.has(name));
  return [...(element.id === ROOT ? [] : [element.parent]), ...named.map(([, value]) => keyTo(value))];
}

/** A message, signal, error …: nobody misses one, and whoever refers to it needs it. */
function isDefinition(element: FlatElement | undefined): boolean {
  return element !== undefined && /^\{[^}]*\}(?:message|signal|error|escalation|itemDefinition|dataStore|dataObject|category|categoryValue|interface|operation|resource)$/.test(element.type);
}

function isWay({ attributes }: FlatElement): boolean {
  return attributes['sourceRef'] !== undefined && attributes['targetRef'] !== undefined;
}

function ends({ attributes }: FlatElement): readonly string[] {
  return ENDS.flatMap((name) => (attributes[name] === undefined ? [] : [keyTo(attributes[name])]));
}

/** A reference may be written with the file's prefix. */
export function keyTo(reference: string): string {
  return `#${reference.slice(reference.indexOf(':') + 1)}`;
}

/** Without the default way that is gone, and without lanes' and others' references to what is gone. */
function withoutLost(element: FlatElement, isKnown: (id: string) => boolean): FlatElement {
  const { [DEFAULT]: usual, ...attributes } = element.attributes;
  const parts = Object.entries(element.parts).flatMap(([name, group]) => {
    if (group.refs === undefined || !name.startsWith(`{${BPMN}}`)) return [[name, group] as const];
    const refs = group.refs.filter(({ id }) => isKnown(keyTo(id)));
    return refs.length === 0 ? [] : [[name, refs.length === group.refs.length ? group : { refs }] as const];
  });
  return { ...element, ...(usual === undefined || isKnown(keyTo(usual)) ? {} : { attributes }), parts: Object.fromEntries(parts) };
}
