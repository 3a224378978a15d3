import { html, type TemplateResult } from 'lit';
import type { Step } from '../../../model/step.js';
import type { FlowDesk } from '../../flow-desk.js';
import { approverOf, approverOption, offeredApprovers, optionId } from '../approver-options.js';

/** 办理人, out of the directory: people, posts, heads of departments, relations. */
export function approversEntry(desk: FlowDesk, id: string, step: Step): TemplateResult {
  const { context, texts, isReadonly } = desk;
  const offered = offeredApprovers(context);
  const ids = new Set(offered.map(optionId));
  // Whom the directory has no more stays in the list until somebody takes him out.
  const all = [...step.approvers.filter((approver) => !ids.has(optionId(approver))), ...offered];
  return html`<zw-picker
    id="approvers"
    data-path="approvers"
    multiple
    .label=${texts.properties.approvers}
    .hint=${texts.properties.approversHint}
    .options=${all.map((approver) => approverOption(approver, context, texts))}
    .value=${step.approvers.map(optionId)}
    ?readonly=${isReadonly}
    @zw-change=${(event: CustomEvent<{ value: readonly string[] }>) => desk.apply('flow/set-approvers', { id, approvers: event.detail.value.flatMap((each) => approverOf(each, all) ?? []) })}
  ></zw-picker>`;
}
