import type { TemplateResult } from 'lit';
import type { FlowDesk } from '../../flow-desk.js';
import { nameField } from '../name-field.js';

/** 名称 of a node or a way. */
export function nameEntry(desk: FlowDesk, { id, name }: { readonly id: string; readonly name: string }): TemplateResult {
  return nameField({ label: desk.texts.properties.name, value: name, isReadonly: desk.isReadonly, onText: (text) => desk.apply('flow/rename', { id, name: text }) });
}
