import { oneLine, textField } from '@zhengwu/ui/properties';
import type { TemplateResult } from 'lit';
import type { PanelDesk } from '../panel-desk.js';

/** 名称 of a node or a way. */
export function nameEntry({ says, isReadonly, apply }: PanelDesk, { id, name }: { readonly id: string; readonly name: string }): TemplateResult {
  return textField({ id: 'name', path: 'name', label: says.name, value: name, isReadonly, onText: (text) => apply('flow/rename', { id, name: oneLine(text) }) });
}
