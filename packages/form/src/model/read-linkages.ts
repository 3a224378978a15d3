import { isId, isPlainObject, readExpression, type Id, type Json } from '@zhengwu/core';
import * as v from 'valibot';
import type { Linkage } from './linkage.js';
import { linkageShape } from './linkage-shape.js';

/** A linkage as it was stored; `undefined` if it is none from top to bottom. Without an id it gets the one that is given. */
export function readLinkage(input: unknown, fallbackId: Id<'lnk'>): Linkage | undefined {
  if (!isPlainObject(input)) return undefined;
  const named = isId(input['id'], 'lnk') ? input : { ...input, id: fallbackId };
  return v.is(linkageShape, named) ? (named as unknown as Linkage) : undefined; // its shape proves it, and leaves the order of its keys
}

/** Whether a value is an expression of core's that keeps its bounds. */
export function isExpression(value: unknown): boolean {
  return readExpression(value).value !== undefined;
}

/** A text with a script in it, as Formily would compile it; `undefined` if there is none. */
export function scriptIn(value: Json): string | undefined {
  const pending: Json[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string' && /\{\{[\s\S]*\}\}/.test(next)) return next;
    if (typeof next !== 'object' || next === null) continue;
    for (const member of Object.values(next) as readonly Json[]) pending.push(member); // members of JSON are JSON
  }
  return undefined;
}
