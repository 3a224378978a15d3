import type { Column, DataElement, Fix } from '@zhengwu/core';
import type { FormNode } from '../../model/form-node.js';
import { controlFor } from '../control-for.js';

/** What a person has written of a node, which a better control does not change. */
const KEPT = ['x-id', 'title', 'description', 'x-decorator', 'x-decorator-props', 'x-binding', 'x-rules', 'x-reactions', 'x-index', 'x-visible', 'x-hidden', 'x-display', 'x-pattern', 'x-disabled', 'x-read-only', 'x-editable', 'x-data'] as const;

/** The edit that makes a node the control that the column wants, its words, binding and linkages kept. */
export function refit(node: FormNode, column: Column, element: DataElement | undefined): Fix {
  const { control } = controlFor(column, { today: '' }, element);
  const kept = Object.fromEntries(KEPT.flatMap((key) => (node[key] === undefined ? [] : [[key, node[key]] as const])));
  const { title: _, description: __, ...made } = control;
  const next: FormNode = { ...made, ...kept, 'x-id': node['x-id'], ...(node.required === true ? { required: true } : {}) };
  return { edit: 'node/replace', args: { id: node['x-id'], node: next } };
}
