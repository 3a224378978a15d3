import { limitText, wordsIn } from '@zhengwu/core';
import { choiceField } from '@zhengwu/ui/properties';
import { html, type TemplateResult } from 'lit';
import type { Escalation } from '../../../model/approver.js';
import type { Step } from '../../../model/step.js';
import { limitField } from '../limit-field.js';
import type { PanelDesk } from '../panel-desk.js';
import { rolePicker } from '../role-picker.js';

const ACTIONS: readonly Escalation['action'][] = ['remind', 'report', 'reassign'];

/** 超时与升级: what happens, after how long, and to whom it goes. */
export function escalationEntry(desk: PanelDesk, id: string, { escalation, limit }: Step): TemplateResult {
  const { says, isReadonly } = desk;
  const words = says.late;
  const set = (now: Escalation | null): boolean => desk.apply('flow/set-escalation', { id, escalation: now });
  const choice = choiceField({
    id: 'escalation',
    path: 'escalation',
    label: words.action,
    value: escalation?.action ?? '',
    options: [{ value: '', label: words.none }, ...ACTIONS.map((action) => ({ value: action, label: words.actions[action] }))],
    isReadonly,
    // A step that is not late before its own time is up.
    onChoice: (value) => set(value === '' ? null : { after: limit ?? { amount: 1, unit: 'workingDay' }, ...escalation, action: value as Escalation['action'] }), // one of the options
  });
  if (escalation === undefined) return choice;
  const isMissing = escalation.roleId === undefined && escalation.action !== 'remind';
  return html`${choice}
    ${limitField(desk, { id: 'escalation-after', label: words.after, unitLabel: words.unit, value: escalation.after, isRequired: true, onLimit: (after) => after !== null && set({ ...escalation, after }) })}
    ${rolePicker(desk, {
      id: 'escalation-role',
      label: words.role[escalation.action],
      value: escalation.roleId,
      error: isMissing ? words.roleMissing : '',
      onRole: (roleId) => {
        const { roleId: _former, ...others } = escalation;
        set(roleId === undefined ? others : { ...others, roleId });
      },
    })}`;
}

/** In a few characters: 3 个工作日后催办. */
export function escalationSays({ says, lang }: PanelDesk, { escalation }: Step): string | undefined {
  return escalation === undefined ? undefined : says.late.says(says.late.actions[escalation.action], limitText(escalation.after, wordsIn(lang)));
}
