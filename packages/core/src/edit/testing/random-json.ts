import * as fc from 'fast-check';
import type { Json } from '../../json/json.js';

/** Keys that have tripped such code elsewhere: a path separator, a list position, an inherited name, nothing at all. */
const KEYS = ['id', 'a', 'b', 'a/b', '0', '', 'toString', '名称'] as const;

export const randomKey: fc.Arbitrary<string> = fc.constantFrom(...KEYS);

// Few values, so that equal members meet in one list.
const scalar: fc.Arbitrary<Json> = fc.constantFrom<Json>(null, true, false, 0, 1, -1.5, '', 'a', '材料', '0');

const { json, elements } = fc.letrec<{ json: Json; list: Json; object: Json; element: Json; elements: Json }>((tie) => ({
  json: fc.oneof({ maxDepth: 4, depthIdentifier: 'json' }, scalar, tie('list'), tie('object'), tie('elements')),
  list: fc.array(tie('json'), { maxLength: 5, depthIdentifier: 'json' }),
  object: fc.dictionary(randomKey, tie('json'), { maxKeys: 4, depthIdentifier: 'json' }),
  element: fc.record({ id: fc.constantFrom('p', 'q', 'r', 's', 't', 'u'), name: scalar, more: tie('json') }, { requiredKeys: ['id'] }),
  elements: fc.uniqueArray(tie('element'), { selector: (element) => (element as { id: string }).id, maxLength: 5, depthIdentifier: 'json' }),
}));

/** Any JSON value of a modest size: scalars, objects, plain lists, lists of elements with ids, mixed and nested. */
export const randomJson: fc.Arbitrary<Json> = json;

/** A list whose members carry ids of their own. */
export const randomElements: fc.Arbitrary<Json> = elements;

/** One random change somewhere in a value. The numbers are taken modulo what is there. */
export interface Mutation {
  readonly at: number;
  readonly what: 'insert' | 'remove' | 'move' | 'replace';
  readonly from: number;
  readonly to: number;
  readonly key: string;
  readonly value: Json;
}

export const randomMutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record<Mutation>({
    at: fc.nat(30),
    what: fc.constantFrom('insert', 'remove', 'move', 'replace'),
    from: fc.nat(6),
    to: fc.nat(6),
    key: randomKey,
    value: randomJson,
  }),
  { maxLength: 4 },
);

/** Another value after the mutations; the given one stays as it is. */
export function mutated(value: Json, mutations: readonly Mutation[]): Json {
  const root = { value: cloned(value) };
  for (const mutation of mutations) {
    const containers = containersIn(root.value);
    const container = containers[mutation.at % Math.max(containers.length, 1)];
    if (container === undefined) root.value = cloned(mutation.value);
    else if (Array.isArray(container)) mutateList(container, mutation);
    else mutateObject(container, mutation);
  }
  return root.value;
}

type Container = Json[] | Record<string, Json>;

function containersIn(value: Json): readonly Container[] {
  if (typeof value !== 'object' || value === null) return [];
  // The values are clones of our own: writable, whatever the type of a document says.
  const container = value as Container;
  const members = Array.isArray(container) ? container : keysOf(container).map((key) => container[key] ?? null);
  return [container, ...members.flatMap(containersIn)];
}

/** Sorted, so that a mutation does the same to two equal objects. */
function keysOf(object: Record<string, Json>): readonly string[] {
  return Object.keys(object).sort();
}

function mutateList(list: Json[], { what, from, to, value }: Mutation): void {
  const at = from % Math.max(list.length, 1);
  if (what === 'insert' || list.length === 0) list.splice(from % (list.length + 1), 0, cloned(value));
  else if (what === 'remove') list.splice(at, 1 + (to % 2));
  else if (what === 'move') list.splice(to % list.length, 0, ...list.splice(at, 1));
  else list[at] = cloned(value);
}

function mutateObject(object: Record<string, Json>, { what, from, key, value }: Mutation): void {
  const keys = keysOf(object);
  const present = keys[from % Math.max(keys.length, 1)];
  if (what === 'remove' && present !== undefined) delete object[present];
  else if (what === 'replace' && present !== undefined) object[present] = cloned(value);
  else object[key] = cloned(value);
}

export function cloned<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value; // JSON in, the same JSON out
}

export function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen);
}
