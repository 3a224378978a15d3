import * as fc from 'fast-check';
import { randomJson, randomKey } from '../../edit/testing/random-json.js';
import type { Json } from '../../json/json.js';
import { sampleItem } from './sample-item.js';

/** One change by hand somewhere in a file: a part taken out, exchanged, or put in. */
export interface HandEdit {
  /** Taken modulo the number of places there are. */
  readonly at: number;
  readonly what: 'delete' | 'replace' | 'insert' | 'copy';
  readonly key: string;
  readonly value: Json;
}

/** What people and programs write by mistake: another type, another word, an id that is gone, a bound passed. */
const plausible: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  null,
  '',
  ' ',
  '未核',
  '12',
  0,
  -1,
  1.5,
  99_999,
  true,
  {},
  [],
  [null],
  ['mat_gone'],
  'mat_gone',
  'bas_food',
  'licence',
  'payment',
  'conditional',
  'files',
  'workingDay',
  '2020-01-01',
  '2099-12-31',
  { id: 'mat_new' },
  { kind: 'required' },
  { amount: 99, unit: 'workingDay' },
  { kind: 'literal', value: 1 },
);

export const randomHandEdits: fc.Arbitrary<readonly HandEdit[]> = handEdits(1, 1);
export const manyHandEdits: fc.Arbitrary<readonly HandEdit[]> = handEdits(1, 6);

function handEdits(minLength: number, maxLength: number): fc.Arbitrary<readonly HandEdit[]> {
  return fc.array(
    fc.record<HandEdit>({
      at: fc.nat(),
      what: fc.constantFrom('delete', 'replace', 'insert', 'copy'),
      key: fc.oneof(randomKey, fc.constantFrom('id', 'name', 'kind', 'basisIds', 'limits')),
      value: fc.oneof(plausible, randomJson),
    }),
    { minLength, maxLength },
  );
}

/** The sample item after the edits, as JSON that nobody has checked. */
export function editedByHand(edits: readonly HandEdit[]): Json {
  const root: { item: Json } = JSON.parse(JSON.stringify({ item: sampleItem })) as { item: Json }; // JSON out, JSON in
  for (const edit of edits) {
    const places = placesIn(root);
    const place = places[edit.at % places.length];
    if (place !== undefined) change(place, edit);
  }
  return root.item;
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
  const fresh = JSON.parse(JSON.stringify(value)) as Json; // an edit may be made twice
  const { container } = place;
  if (Array.isArray(container)) {
    const index = Number(place.key);
    if (what === 'delete') container.splice(index, 1);
    else if (what === 'replace') container[index] = fresh;
    else if (what === 'insert') container.splice(index, 0, fresh);
    else container.push(JSON.parse(JSON.stringify(container[index])) as Json);
  } else if (place.key === 'item') {
    // The root stays an object: what is none has cases of its own.
  } else if (what === 'delete') Reflect.deleteProperty(container, place.key);
  else if (what === 'replace') container[place.key] = fresh;
  else container[key] = what === 'copy' ? (memberAt(place) ?? null) : fresh;
}
