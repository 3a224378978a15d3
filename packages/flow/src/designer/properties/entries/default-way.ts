import { flagField } from '@zhengwu/ui/properties';
import { nothing, type TemplateResult } from 'lit';
import type { FlowNode, SequenceFlow } from '../../../model/flow.js';
import type { PanelDesk } from '../panel-desk.js';

/** Whether there is a choice at a node, of which one may be the default. */
export function hasDefault({ type, outgoing }: FlowNode): boolean {
  return outgoing.length > 1 && type !== 'parallelGateway' && type !== 'eventBasedGateway';
}

/** Whether a way is taken when no condition holds; asked where there is a choice. */
export function defaultWayEntry({ says, isReadonly, apply }: PanelDesk, { id }: SequenceFlow, source: FlowNode | undefined, field = 'default'): TemplateResult | typeof nothing {
  if (source === undefined || !hasDefault(source)) return nothing;
  return flagField({ id: field, path: 'default', label: says.ways.isDefault, value: source.defaultId === id, isReadonly, onFlag: (isOn) => apply('flow/set-default', { id: source.id, edgeId: isOn ? id : null }) });
}
