import { arrowDownIcon, arrowUpIcon, icon } from '@zhengwu/ui/icon';
import { choiceField } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { SIGN_MODES, type SignMode } from '../../../model/approver.js';
import type { Step } from '../../../model/step.js';
import { approverName } from '../approver-names.js';
import type { PanelDesk } from '../panel-desk.js';

/** 会签, 或签 and the like; of 依次会签 the order. */
export function signEntry(desk: PanelDesk, id: string, step: Step): TemplateResult {
  const { words, says, isReadonly, apply } = desk;
  return html`${choiceField({
    id: 'sign',
    path: 'sign',
    label: says.people.sign,
    value: step.sign,
    options: SIGN_MODES.map((mode) => ({ value: mode, label: words.sign[mode] })),
    isReadonly,
    onChoice: (value) => apply('flow/set-sign', { id, sign: value as SignMode }), // one of the options
  })}
  ${step.sign === 'sequence' && step.approvers.length > 1 ? order(desk, id, step) : nothing}`;
}

function order({ says, context, texts, isReadonly, apply }: PanelDesk, id: string, { approvers }: Step): TemplateResult {
  const swap = (place: number, other: number): void => {
    const now = [...approvers];
    const [one, two] = [approvers[place], approvers[other]];
    if (one === undefined || two === undefined) return;
    now[place] = two;
    now[other] = one;
    apply('flow/set-approvers', { id, approvers: now });
  };
  const button = (label: string, picture: typeof arrowUpIcon, isOff: boolean, act: () => void): TemplateResult =>
    html`<button type="button" class="zw-icon-button" data-size="small" aria-label=${label} title=${label} ?disabled=${isOff} @click=${act}>${icon(picture)}</button>`;
  return html`<div class="zw-field">
    <span class="zw-label" id="order-label">${says.people.order}</span>
    <ol class="order" aria-labelledby="order-label">
      ${approvers.map((approver, place) => {
        const name = approverName(approver, context, texts);
        return html`<li>
          <span>${String(place + 1)}. ${name}</span>
          ${isReadonly ? nothing : html`${button(says.people.up(name), arrowUpIcon, place === 0, () => swap(place, place - 1))}${button(says.people.down(name), arrowDownIcon, place === approvers.length - 1, () => swap(place, place + 1))}`}
        </li>`;
      })}
    </ol>
  </div>`;
}
