import type { Expression } from './expression.js';
import { optionsOf, type FieldType } from './field-catalogue.js';
import { optionValue } from './option-name.js';
import type { Spans } from './spans.js';

/**
 * The node beside a field of this type, its texts taken as names of the field's options and replaced by the
 * options' values, also within lists and choices. A text in brackets of its own is taken as it is.
 */
export function withOptions(type: FieldType, node: Expression, spans: Spans): Expression {
  if (optionsOf(type).length === 0) return node;
  const named = (each: Expression): Expression => withOptions(type, each, spans);
  if (node.kind === 'list') return spans.replace(node, { ...node, items: node.items.map(named) });
  if (node.kind === 'choose') return spans.replace(node, { ...node, then: named(node.then), otherwise: named(node.otherwise) });
  if (node.kind !== 'literal' || typeof node.value !== 'string' || spans.isBracketed(node)) return node;
  const value = optionValue(type, node.value);
  return value === node.value ? node : spans.replace(node, { kind: 'literal', value });
}
