import { section } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import type { FlowNode, SequenceFlow } from '../../../model/flow.js';
import type { Gateway } from '../../../model/node-kind.js';
import { wayConditionEntry } from '../entries/condition.js';
import { defaultWayEntry } from '../entries/default-way.js';
import { gatewayEntry } from '../entries/gateway.js';
import { nameEntry } from '../entries/name.js';
import { outcomeEntry } from '../entries/outcome.js';
import { triggerEntry } from '../entries/trigger.js';
import { waysEntry, waysSays } from '../entries/ways.js';
import type { PanelDesk, ProcessDesk } from '../panel-desk.js';

/** A gateway: what it is, and all its ways out in one place. */
export function gatewayPane(desk: ProcessDesk, gateway: Gateway): TemplateResult {
  const words = desk.says.sections;
  return html`${section(desk, { id: 'basic', label: words.basic, content: html`${nameEntry(desk, gateway)} ${gatewayEntry(desk, gateway)}` })}
  ${section(desk, { id: 'ways', label: words.ways, ...waysSays(desk, gateway), content: waysEntry(desk, gateway) })}`;
}

/** An event: what triggers it. */
export function eventPane(desk: ProcessDesk, event: FlowNode): TemplateResult {
  const words = desk.says.sections;
  return html`${section(desk, { id: 'basic', label: words.basic, content: nameEntry(desk, event) })} ${section(desk, { id: 'event', label: words.event, content: triggerEntry(desk, event) })}`;
}

/** A way: what it stands for, and when it is taken. */
export function wayPane(desk: ProcessDesk, way: SequenceFlow): TemplateResult {
  const source = desk.view.index.node(way.from);
  return section(desk, { id: 'way', label: desk.says.sections.way, content: html`${nameEntry(desk, way)} ${outcomeEntry(desk, way)} ${wayConditionEntry(desk, way)} ${defaultWayEntry(desk, way, source)}` });
}

/** A sub-process: what it is called, and where it leads. */
export function scopePane(desk: ProcessDesk, node: FlowNode): TemplateResult {
  const words = desk.says.sections;
  return html`${section(desk, { id: 'basic', label: words.basic, content: nameEntry(desk, node) })} ${node.outgoing.length > 1 ? section(desk, { id: 'ways', label: words.ways, ...waysSays(desk, node), content: waysEntry(desk, node) }) : nothing}`;
}

/** Anything else that is drawn has a name, or a text. */
export function otherPane(desk: PanelDesk, id: string): TemplateResult {
  const element = desk.elementOf(id);
  if (element === undefined) return html`<p class="says">${desk.says.gone}</p>`;
  const name = element.get(element.$instanceOf('bpmn:TextAnnotation') ? 'text' : 'name');
  return section(desk, { id: 'basic', label: desk.says.sections.basic, content: nameEntry(desk, { id, name: typeof name === 'string' ? name : '' }) });
}
