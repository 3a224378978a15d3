import { oneLine, textField } from '@zhengwu/ui/properties';
import type { TemplateResult } from 'lit';
import type { NodeDesk } from '../desk.js';
import { foreignValue, isForeign } from '../fields/script-note.js';

/** 标题: what stands as the label. */
export function titleEntry(desk: NodeDesk): TemplateResult {
  const { node, texts, isReadonly, set } = desk;
  const label = texts.fields.title;
  if (isForeign(node.title, 'string')) return foreignValue(desk, { id: 'prop-title', label, value: node.title, path: 'title', onClear: () => set('title', null) });
  return textField({ id: 'prop-title', path: 'title', label, value: (node.title as string | undefined) ?? '', isReadonly, onText: (text) => set('title', text === '' ? null : oneLine(text)) });
}
