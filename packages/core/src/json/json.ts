/** A value that survives `JSON.parse(JSON.stringify(value))` unchanged. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** Keys that reach a prototype when they are assigned: no document may carry them. */
export const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

/** True for object literals and null-prototype objects; false for arrays, class instances and null. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // A host in another realm (an iframe) has another Object.prototype: its prototype's prototype is null too.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** `Object.hasOwn` for engines older than Chromium 93. */
export function hasOwn(value: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(value, key);
}

/** Gives an object a key of its own. Assigned, which takes a third of what `Object.fromEntries` does; only what would reach the prototype is defined. */
export function setOwn(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
  else object[key] = value;
}
