import { flagField } from '@zhengwu/ui/properties';
import { nothing, type TemplateResult } from 'lit';
import type { FlowNode, SequenceFlow } from '../../../model/flow.js';
import { isTried } from '../../../model/ways-in-turn.js';
import type { PanelDesk } from '../panel-desk.js';

/** Whether a way is taken when no condition holds; asked where there is a choice. */
export function defaultWayEntry({ says, isReadonly, apply }: PanelDesk, { id }: SequenceFlow, source: FlowNode | undefined, field = 'default'): TemplateResult | typeof nothing {
  if (source === undefined || !isTried(source)) return nothing;
  return flagField({ id: field, path: 'default', label: says.ways.isDefault, value: source.defaultId === id, isReadonly, onFlag: (isOn) => apply('flow/set-default', { id: source.id, edgeId: isOn ? id : null }) });
}
