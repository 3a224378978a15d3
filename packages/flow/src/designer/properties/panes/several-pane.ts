import { equalJson } from '@zhengwu/core';
import { icon, trashIcon } from '@zhengwu/ui/icon';
import { choiceField, section } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { SIGN_MODES, type SignMode } from '../../../model/approver.js';
import type { StepChange } from '../../edits/change-steps.js';
import { isHuman } from '../../../model/node-kind.js';
import { freshStep, type Step, type StepClock } from '../../../model/step.js';
import { permissionsEntry } from '../entries/permissions.js';
import { limitField } from '../limit-field.js';
import type { PanelDesk } from '../panel-desk.js';
import { isAnybody, peoplePicker } from '../people/people-picker.js';

const CLOCKS: readonly StepClock[] = ['run', 'pause', 'stop'];
/** No value of a select: some are so, some so. */
const MIXED = '\u0000mixed';

/** What several steps have in common: set once, it is set of all, as one step of the history. */
export function severalPane(desk: PanelDesk): TemplateResult {
  const { flow, selection, says, isReadonly, apply } = desk;
  const chosen = new Set(selection);
  const nodes = flow.processes.flatMap((process) => process.nodes).filter((node) => chosen.has(node.id) && isHuman(node));
  const steps = nodes.map(({ step }) => step ?? freshStep('other'));
  const [first] = steps;
  return html`${first === undefined || steps.length < 2 ? html`<p class="says">${says.several.none(selection.length)}</p>` : common(desk, nodes.map(({ id }) => id), steps, first)}
  ${isReadonly ? nothing : html`<button type="button" class="zw-button" data-kind="danger" @click=${() => apply('flow/remove', { ids: selection })}>${icon(trashIcon)}${says.several.remove(selection.length)}</button>`}`;
}

function common(desk: PanelDesk, ids: readonly string[], steps: readonly Step[], first: Step): TemplateResult {
  const { says, words, isReadonly } = desk;
  const isShared = (read: (step: Step) => unknown): boolean => steps.every((step) => equalJson(read(step), read(first)));
  const set = (change: StepChange): boolean => desk.apply('flow/change-steps', { ids, change });
  const choice = <Value extends string>(id: string, label: string, value: Value, isSame: boolean, options: readonly { readonly value: Value; readonly label: string }[], onChoice: (value: Value) => void): TemplateResult =>
    choiceField({
      id,
      label,
      value: isSame ? value : MIXED,
      options: [...(isSame ? [] : [{ value: MIXED, label: says.several.mixed }]), ...options],
      isReadonly,
      onChoice: (chosen) => chosen !== MIXED && onChoice(chosen as Value), // one of the options
    });
  const arePeopleShared = isShared(({ approvers }) => approvers);
  const isLimitShared = isShared(({ limit }) => limit);
  return section(desk, {
    id: 'several',
    label: says.sections.several,
    says: says.several.steps(ids.length),
    content: html`${peoplePicker(desk, {
      id: 'approvers',
      label: says.people.label,
      hint: arePeopleShared ? says.people.hint : says.people.mixed,
      value: arePeopleShared ? first.approvers : [],
      isOffered: isAnybody,
      onPeople: (approvers) => set({ approvers }),
    })}
    ${choice('sign', says.people.sign, first.sign, isShared(({ sign }) => sign), SIGN_MODES.map((mode) => ({ value: mode, label: words.sign[mode] })), (sign: SignMode) => set({ sign }))}
    ${limitField(desk, { id: 'limit', label: says.time.limit, unitLabel: says.time.unit, value: isLimitShared ? first.limit : undefined, placeholder: isLimitShared ? undefined : says.time.mixed, onLimit: (limit) => set({ limit }) })}
    ${choice('clock', says.time.clock, first.clock, isShared(({ clock }) => clock), CLOCKS.map((clock) => ({ value: clock, label: words.clock[clock] })), (clock: StepClock) => set({ clock }))}
    ${permissionsEntry(desk, ids, steps.map(({ permissions }) => permissions))}`,
  });
}
