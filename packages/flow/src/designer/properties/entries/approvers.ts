import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../../../model/step.js';
import type { PanelDesk } from '../panel-desk.js';
import { isAnybody, peoplePicker } from '../people/people-picker.js';

/** 办理人, out of the directory: people, posts, heads of departments, relations. */
export function approversEntry(desk: PanelDesk, id: string, { approvers }: Step): TemplateResult {
  const { people } = desk.says;
  const { importPeople, isReadonly } = desk;
  const picker = peoplePicker(desk, {
    id: 'approvers',
    path: 'approvers',
    label: people.label,
    hint: people.hint,
    value: approvers,
    isOffered: isAnybody,
    onPeople: (chosen) => desk.apply('flow/set-approvers', { id, approvers: chosen }),
  });
  return html`${picker}${importPeople === undefined || isReadonly ? nothing : html`<button type="button" class="zw-button import-people" data-kind="link" @click=${importPeople}>${people.importing}</button>`}`;
}
