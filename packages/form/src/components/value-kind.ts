import type { FormNode } from '../model/form-node.js';
import { componentNamed } from './component-named.js';
import type { ValueKind } from './component-spec.js';

/** What a node's value is, as its component's properties have it: a Select of several has several values. Undefined for a component that we do not know. */
export function valueKindOf(node: Pick<FormNode, 'x-component' | 'x-component-props' | 'type'>): ValueKind | undefined {
  const spec = componentNamed(node['x-component']);
  if (spec === undefined) return undefined;
  const props = node['x-component-props'] ?? {};
  if (spec.name === 'Select' && (props['mode'] === 'multiple' || props['mode'] === 'tags')) return 'choices';
  if (spec.name === 'TreeSelect' && (props['multiple'] === true || props['treeCheckable'] === true)) return 'choices';
  // A DatePicker of a moment.
  if (spec.name === 'DatePicker' && (props['showTime'] === true || typeof props['showTime'] === 'object' || node.type === 'datetime')) return 'dateTime';
  return spec.value;
}
