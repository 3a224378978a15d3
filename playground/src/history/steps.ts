import { hasOwn, isPlainObject } from '@zhengwu/core';

import { isElementList, positionsOf } from './element-list.js';

/** A step of a path: a key of an object, or an element of a list as the first document that has it knows it. */
export type Step =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'element'; readonly id: string; readonly element: unknown; readonly position: number };

/** The form of our ids: for elements that none of the documents has any more. */
const ID = /^[a-z]{1,5}_[A-Za-z0-9_-]{1,64}$/;

/** A path of keys and ids, step by step; what a step is, is looked up in the documents, the first before the others. */
export function stepsAlong(path: readonly string[], documents: readonly unknown[]): Step[] {
  const steps: Step[] = [];
  let places = documents;
  for (const name of path) {
    const lists = places.filter(isElementList);
    const holder = lists.find((list) => positionsOf(list).has(name));
    const isElement = holder !== undefined || (places.every((place) => !isPlainObject(place) || !hasOwn(place, name)) && ID.test(name));
    const position = holder === undefined ? -1 : (positionsOf(holder).get(name) ?? -1);
    steps.push(isElement ? { kind: 'element', id: name, element: holder?.[position], position } : { kind: 'key', key: name });
    places = places.map((place) => {
      if (isElementList(place)) return place[positionsOf(place).get(name) ?? -1];
      return isPlainObject(place) && hasOwn(place, name) ? place[name] : undefined;
    });
  }
  return steps;
}

/** The keys of a path, without ids: `materials`, `necessity`. */
export function keysOf(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => (step.kind === 'key' ? [step.key] : []));
}
