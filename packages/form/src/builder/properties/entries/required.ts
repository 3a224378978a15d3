import { flagField } from '@zhengwu/ui/properties';
import type { TemplateResult } from 'lit';
import type { NodeDesk } from '../desk.js';
import { foreignValue, isForeign } from '../fields/script-note.js';

/** 必填. */
export function requiredEntry(desk: NodeDesk): TemplateResult {
  const { node, texts, isReadonly, set } = desk;
  const label = texts.fields.required;
  if (isForeign(node.required, 'boolean')) return foreignValue(desk, { id: 'prop-required', label, value: node.required, path: 'required', onClear: () => set('required', null) });
  return flagField({ id: 'prop-required', path: 'required', label, value: node.required === true, isReadonly, onFlag: (isOn) => set('required', isOn ? true : null) });
}
