import { choiceField } from '@zhengwu/ui/properties';
import type { TemplateResult } from 'lit';
import type { GatewayType } from '../../../model/flow.js';
import type { Gateway } from '../../../model/node-kind.js';
import type { PanelDesk } from '../panel-desk.js';

const GATEWAYS: readonly GatewayType[] = ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway', 'complexGateway'];

/** Which kind of gateway it is. What a complex one does nobody can prove: it is kept where a file has it, and not offered. */
export function gatewayEntry({ words, says, isReadonly, apply, select }: PanelDesk, { id, type }: Gateway): TemplateResult {
  return choiceField({
    id: 'gateway',
    path: 'type',
    label: says.ways.kind,
    value: type,
    options: GATEWAYS.map((gateway) => ({ value: gateway, label: `${words.gateway[gateway]}${gateway === 'complexGateway' ? says.ways.complexWhy : ''}`, isDisabled: gateway === 'complexGateway' })),
    isReadonly,
    // What is drawn is another element of the same id: it stays selected.
    onChoice: (value) => value !== type && apply('flow/set-gateway', { id, gateway: value as GatewayType }) && select([id]), // one of the options
  });
}
