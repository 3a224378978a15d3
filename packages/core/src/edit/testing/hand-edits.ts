import * as fc from 'fast-check';
import type { Json } from '../../json/json.js';
import { cloned, randomJson, randomKey } from './random-json.js';

/** One change by hand somewhere in a file: a part taken out, exchanged, or put in. */
export interface HandEdit {
  /** Taken modulo the number of places there are. */
  readonly at: number;
  readonly what: 'delete' | 'replace' | 'insert' | 'copy';
  readonly key: string;
  readonly value: Json;
}

/** From one to so many edits, with values and keys that people and programs write there by mistake, and with any others. */
export function handEdits(plausible: readonly Json[], keys: readonly string[], most: number): fc.Arbitrary<readonly HandEdit[]> {
  return fc.array(
    fc.record<HandEdit>({
      at: fc.nat(),
      what: fc.constantFrom('delete', 'replace', 'insert', 'copy'),
      key: fc.oneof(randomKey, fc.constantFrom(...keys)),
      value: fc.oneof(fc.constantFrom(...plausible), randomJson),
    }),
    { minLength: 1, maxLength: most },
  );
}

/** A document after the edits, as JSON that nobody has checked. Itself stays an object: what is none has cases of its own. */
export function handEdited(document: unknown, edits: readonly HandEdit[]): Json {
  const root = { document: cloned(document) as Json }; // a document is JSON
  for (const edit of edits) {
    const [, ...places] = placesIn(root);
    const place = places[edit.at % places.length];
    if (place !== undefined) change(place, edit);
  }
  return root.document;
}

type Container = Json[] | Record<string, Json>;

interface Place {
  readonly container: Container;
  readonly key: string | number;
}

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const container = value as Container; // a part of our own copy: writable
  const keys = Array.isArray(container) ? container.map((_member, index) => index) : Object.keys(container);
  return keys.flatMap((key) => [{ container, key }, ...placesIn(memberAt({ container, key }))]);
}

function memberAt({ container, key }: Place): Json | undefined {
  return (container as Record<string | number, Json>)[key];
}

function change(place: Place, { what, key, value }: HandEdit): void {
  const fresh = cloned(value); // an edit may be made twice
  const { container } = place;
  if (Array.isArray(container)) {
    const index = Number(place.key);
    if (what === 'delete') container.splice(index, 1);
    else if (what === 'replace') container[index] = fresh;
    else if (what === 'insert') container.splice(index, 0, fresh);
    else container.push(cloned(container[index] ?? null));
  } else if (what === 'delete') Reflect.deleteProperty(container, place.key);
  else if (what === 'replace') container[place.key] = fresh;
  else container[key] = what === 'copy' ? (memberAt(place) ?? null) : fresh;
}
