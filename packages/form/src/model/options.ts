import { isPlainObject } from '@zhengwu/core';
import type { EnumMember, FormNode, FormRoot } from './form-node.js';

/** A node's options; `undefined` where it has none or they come from elsewhere. What is no option is left out of none: such an `enum` is not ours to change. */
export function optionsOfNode(node: FormNode | FormRoot): readonly EnumMember[] | undefined {
  return Array.isArray(node.enum) && (node.enum as readonly unknown[]).every(isOption) ? (node.enum as readonly EnumMember[]) : undefined; // each was looked at
}

function isOption(value: unknown): value is EnumMember {
  if (isPlainObject(value)) return typeof value['label'] === 'string' && isPlainValue(value['value']);
  return isPlainValue(value);
}

function isPlainValue(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

export function optionValue(option: EnumMember): string | number | boolean {
  return typeof option === 'object' ? option.value : option;
}

export function optionLabel(option: EnumMember): string {
  return typeof option === 'object' ? option.label : String(option);
}
