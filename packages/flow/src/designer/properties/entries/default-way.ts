import { html, nothing, type TemplateResult } from 'lit';
import type { FlowNode, SequenceFlow } from '../../../model/flow.js';
import type { FlowDesk } from '../../flow-desk.js';

/** Whether a way is taken when no condition holds; asked where there is a choice. */
export function defaultWayEntry(desk: FlowDesk, { id }: SequenceFlow, source: FlowNode | undefined): TemplateResult | typeof nothing {
  if (source === undefined || source.outgoing.length < 2 || source.type === 'parallelGateway' || source.type === 'eventBasedGateway') return nothing;
  const isDefault = source.defaultId === id;
  return html`<label class="zw-check">
    <input type="checkbox" data-path="default" .checked=${isDefault} ?disabled=${desk.isReadonly} @change=${() => desk.apply('flow/set-default', { id: source.id, edgeId: isDefault ? null : id })} />
    ${desk.texts.properties.isDefault}
  </label>`;
}
