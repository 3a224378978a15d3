import { choiceField } from '@zhengwu/ui/properties';
import { nothing, type TemplateResult } from 'lit';
import type { NodeDesk } from '../desk.js';

/** 值的类型, where a component has values of several. */
export function valueTypeEntry(desk: NodeDesk): TemplateResult | typeof nothing {
  const { node, spec, texts, isReadonly, set } = desk;
  const types = spec?.types ?? [];
  if (types.length < 2 || spec?.role === 'layout') return nothing;
  return choiceField({ id: 'prop-type', path: 'type', label: texts.fields.type, value: node.type ?? '', options: types.map((type) => ({ value: type, label: texts.types[type] })), isReadonly, onChoice: (type) => set('type', type) });
}
