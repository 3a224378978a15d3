import { textField } from '@zhengwu/ui/properties';
import type { TemplateResult } from 'lit';
import type { NodeDesk } from '../desk.js';
import { foreignValue, isForeign } from '../fields/script-note.js';

/** 说明: stands below the control while it is filled in. */
export function descriptionEntry(desk: NodeDesk): TemplateResult {
  const { node, texts, isReadonly, set } = desk;
  const { description } = node;
  const label = texts.fields.description;
  if (isForeign(description, 'string')) return foreignValue(desk, { id: 'prop-description', label, value: description, path: 'description', onClear: () => set('description', null) });
  return textField({ id: 'prop-description', path: 'description', label, rows: 2, value: (description as string | undefined) ?? '', hint: texts.fields.descriptionHint, isReadonly, onText: (text) => set('description', text === '' ? null : text) });
}
