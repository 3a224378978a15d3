// @ts-check

/**
 * What JavaScript gained after Chromium 86 and core-js can bring back: how it looks in code → core-js modules.
 * Keys: `Object.hasOwn` is that very member, `.at()` a call of a method of this name on anything, a bare
 * name a global. Too wide is harmless (a polyfill does nothing where the real thing is there), too narrow
 * is caught by the tests in a real Chromium 86.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const polyfillTable = {
  structuredClone: ['web.structured-clone'],
  'Object.hasOwn': ['es.object.has-own'],
  'Object.groupBy': ['es.object.group-by'],
  'Map.groupBy': ['es.map.group-by'],
  'Array.fromAsync': ['es.array.from-async'],
  'Promise.withResolvers': ['es.promise.with-resolvers'],
  'Promise.try': ['es.promise.try'],
  'Iterator.from': ['es.iterator.constructor', 'es.iterator.from'],
  'URL.canParse': ['web.url.can-parse'],
  '.at()': ['es.array.at', 'es.string.at-alternative', 'es.typed-array.at'],
  '.findLast()': ['es.array.find-last', 'es.typed-array.find-last'],
  '.findLastIndex()': ['es.array.find-last-index', 'es.typed-array.find-last-index'],
  '.toSorted()': ['es.array.to-sorted', 'es.typed-array.to-sorted'],
  '.toReversed()': ['es.array.to-reversed', 'es.typed-array.to-reversed'],
  '.toSpliced()': ['es.array.to-spliced'],
  '.with()': ['es.array.with', 'es.typed-array.with'],
  '.isWellFormed()': ['es.string.is-well-formed'],
  '.toWellFormed()': ['es.string.to-well-formed'],
  '.union()': ['es.set.union.v2'],
  '.intersection()': ['es.set.intersection.v2'],
  '.difference()': ['es.set.difference.v2'],
  '.symmetricDifference()': ['es.set.symmetric-difference.v2'],
  '.isSubsetOf()': ['es.set.is-subset-of.v2'],
  '.isSupersetOf()': ['es.set.is-superset-of.v2'],
  '.isDisjointFrom()': ['es.set.is-disjoint-from.v2'],
};
