import { randomJson, randomKey } from '../../../../core/src/edit/testing/random-json.js';
import type { Json } from '@zhengwu/core';
import * as fc from 'fast-check';
import { sampleGuide } from './sample-guide.js';

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
  '食品',
  '300',
  0,
  -1,
  1e308,
  1.5,
  true,
  {},
  [],
  [null],
  'q_gone',
  'q_matter',
  'opt_new',
  'mat_form',
  'choices',
  'values',
  'ranges',
  'handle',
  'reference',
  '2020-02-30',
  { id: 'q_new' },
  { kind: 'any' },
  { kind: 'values', values: ['val_gone'] },
  { materialId: 'mat_form', kind: 'required' },
  { id: 'ref_new', kind: 'reference', to: 'q_matter' },
);

export const randomHandEdits: fc.Arbitrary<readonly HandEdit[]> = fc.array(
  fc.record<HandEdit>({
    at: fc.nat(),
    what: fc.constantFrom('delete', 'replace', 'insert', 'copy'),
    key: fc.oneof(randomKey, fc.constantFrom('id', 'kind', 'next', 'guard', 'options', 'rootId', 'variableId')),
    value: fc.oneof(plausible, randomJson),
  }),
  { minLength: 1, maxLength: 6 },
);

/** The sample guide after the edits, as JSON that nobody has checked. */
export function editedByHand(edits: readonly HandEdit[]): Json {
  const root: { guide: Json } = JSON.parse(JSON.stringify({ guide: sampleGuide })) as { guide: Json }; // JSON out, JSON in
  for (const edit of edits) {
    const places = placesIn(root);
    const place = places[edit.at % places.length];
    if (place !== undefined) change(place, edit);
  }
  return root.guide;
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
  } else if (place.key === 'guide') {
    // The root stays an object: what is none has cases of its own.
  } else if (what === 'delete') Reflect.deleteProperty(container, place.key);
  else if (what === 'replace') container[place.key] = fresh;
  else container[key] = what === 'copy' ? (memberAt(place) ?? null) : fresh;
}
