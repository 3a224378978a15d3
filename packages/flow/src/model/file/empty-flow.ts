import { escapeValue } from '../xml/characters.js';
import { BPMN, BPMNDI, DC, DI, FLOWABLE, XSI, ZW } from './namespaces.js';
import type { FlowKind } from '../flow.js';

/** A flow that holds nothing but its start, to be drawn on from there. `id` is the process's, and what an engine knows it by. */
export function emptyFlowText({ id, name = '', kind = 'approval' }: { readonly id: string; readonly name?: string; readonly kind?: FlowKind }): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="${BPMN}" xmlns:bpmndi="${BPMNDI}" xmlns:dc="${DC}" xmlns:di="${DI}" xmlns:xsi="${XSI}" xmlns:flowable="${FLOWABLE}" xmlns:zw="${ZW}" id="Definitions_1" targetNamespace="urn:zhengwu:flows">
  <bpmn:process id="${escapeValue(id)}" name="${escapeValue(name)}" isExecutable="true">
    <bpmn:extensionElements>
      <zw:process kind="${kind}"/>
    </bpmn:extensionElements>
    <bpmn:startEvent id="StartEvent_1" flowable:initiator="initiator"/>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="BPMNDiagram_1">
    <bpmndi:BPMNPlane id="BPMNPlane_1" bpmnElement="${escapeValue(id)}">
      <bpmndi:BPMNShape id="StartEvent_1_di" bpmnElement="StartEvent_1">
        <dc:Bounds x="180" y="160" width="36" height="36"/>
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
