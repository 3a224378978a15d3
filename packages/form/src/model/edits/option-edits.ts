import { equalJson, inserted, moved, removed, type Refusal } from '@zhengwu/core';
import type { EnumMember, FormNode } from '../form-node.js';
import { optionValue, optionsOfNode } from '../options.js';
import { withValueRenamed } from '../option-values.js';
import { mapNodes } from '../walk-nodes.js';
import type { FormRoot } from '../form-node.js';
import { indexForm } from '../form-index.js';
import type { Form } from '../form.js';
import { defineEdit } from '@zhengwu/core';
import { isPosition } from './places.js';
import { refuse } from './refusals.js';
import { drafted, nodeEdit, withKey } from './schema-edit.js';

export interface OptionArgs {
  readonly id: string;
  readonly index: number;
}

export const insertOption = nodeEdit<OptionArgs & { readonly option: EnumMember }>('option/insert', (node, { index, option }) => {
  const options = node.enum === undefined ? [] : optionsOfNode(node);
  if (options === undefined) return refuse('form/no-options', { id: node['x-id'] });
  if (!isPosition(index, options.length)) return refuse('form/no-such-position', { position: index });
  const taken = takenValue(options, option);
  return taken ?? { ...node, enum: inserted(options, index, option) };
});

/** Changes an option. Its new value takes the place of the former wherever linkages of this form name it. */
export const setOption = defineEdit<Form, OptionArgs & { readonly option: EnumMember }>(
  'option/set',
  (draft, { id, index, option }, form) => {
    const entry = indexForm(form.schema).byId(id);
    if (entry === undefined) return refuse('form/gone', { id });
    const options = optionsOfNode(entry.node);
    if (options === undefined) return refuse('form/no-options', { id });
    const former = options[index];
    if (former === undefined) return refuse('form/no-such-position', { position: index });
    const taken = takenValue(removed(options, index), option); // a draft of what it is
    if (taken !== undefined) return taken;
    const [was, is] = [optionValue(former), optionValue(option)];
    const change = (node: FormNode | FormRoot): FormNode | FormRoot => {
      const aimed = was === is ? node : withValueRenamed(node, id, was, is);
      return node['x-id'] === id ? { ...aimed, enum: options.map((each, at) => (at === index ? option : each)) } : aimed;
    };
    const schema = mapNodes(form.schema, change);
    if (!equalJson(schema, form.schema)) draft.schema = drafted(schema);
    return undefined;
  },
  { joinKey: ({ id, index }) => `${id} ${String(index)}` },
);

/** Moves an option to position `to`, counted without it. */
export const moveOption = nodeEdit<OptionArgs & { readonly to: number }>('option/move', (node, { index, to }) => {
  const options = optionsOfNode(node);
  if (options === undefined) return refuse('form/no-options', { id: node['x-id'] });
  if (options[index] === undefined) return refuse('form/no-such-position', { position: index });
  if (!isPosition(to, options.length - 1)) return refuse('form/no-such-position', { position: to });
  return index === to ? node : { ...node, enum: moved(options, index, to) };
});

/** Takes an option out, also of the node's own linkages that offer it. */
export const removeOption = nodeEdit<OptionArgs>('option/remove', (node, { index }) => {
  const options = optionsOfNode(node);
  if (options === undefined) return refuse('form/no-options', { id: node['x-id'] });
  const option = options[index];
  if (option === undefined) return refuse('form/no-such-position', { position: index });
  const value = optionValue(option);
  const rules = node['x-rules']?.map((linkage) => ({
    ...linkage,
    effects: linkage.effects.map((effect) => (effect.kind === 'options' && effect.values.includes(value) ? { ...effect, values: effect.values.filter((each) => each !== value) } : effect)),
  }));
  const without: FormNode = { ...node, enum: removed(options, index) };
  return rules === undefined || equalJson(rules, node['x-rules']) ? without : withKey(without, 'x-rules', rules);
});

function takenValue(options: readonly EnumMember[], option: EnumMember): Refusal | undefined {
  const value = optionValue(option);
  return options.some((each) => optionValue(each) === value) ? refuse('form/value-taken', { value: String(value) }) : undefined;
}
