import type { NodeType } from './form-node.js';

export const NODE_TYPES: readonly NodeType[] = ['string', 'number', 'boolean', 'object', 'array', 'void', 'date', 'datetime'];

export function isNodeType(value: unknown): value is NodeType {
  return (NODE_TYPES as readonly unknown[]).includes(value);
}

/** Nodes below nodes: a form deeper than this could not be read back within the bounds of documents. */
export const MOST_DEPTH = 40;

/** Nodes of one form. Beyond, no page could draw it; a `$ref` that names itself through others grows so. */
export const MOST_NODES = 20_000;
