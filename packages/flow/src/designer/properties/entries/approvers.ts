import type { TemplateResult } from 'lit';
import type { Step } from '../../../model/step.js';
import type { PanelDesk } from '../panel-desk.js';
import { isAnybody, peoplePicker } from '../people/people-picker.js';

/** 办理人, out of the directory: people, posts, heads of departments, relations. */
export function approversEntry(desk: PanelDesk, id: string, { approvers }: Step): TemplateResult {
  const { people } = desk.says;
  return peoplePicker(desk, {
    id: 'approvers',
    path: 'approvers',
    label: people.label,
    hint: people.hint,
    value: approvers,
    isOffered: isAnybody,
    onPeople: (chosen) => desk.apply('flow/set-approvers', { id, approvers: chosen }),
  });
}
