export { equalJson } from './equal.js';
export { hasOwn, isPlainObject, PROTOTYPE_KEYS, type Json, type JsonObject } from './json.js';
