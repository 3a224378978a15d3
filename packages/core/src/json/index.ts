export { equalJson } from './equal.js';
export { hasOwn, isPlainObject, PROTOTYPE_KEYS, setOwn, type Json, type JsonObject } from './json.js';
