import type { Pane } from '@zhengwu/ui';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isGateway, isSubProcess } from '../../model/node-kind.js';
import type { FlowDesk } from '../flow-desk.js';
import { paneTitle } from './pane-title.js';
import { panelDesk, processDesk, type PanelDesk } from './panel-desk.js';
import { flowPane } from './panes/flow-pane.js';
import { eventPane, gatewayPane, otherPane, scopePane, wayPane } from './panes/node-panes.js';
import { severalPane } from './panes/several-pane.js';
import { stepPane } from './panes/step-pane.js';

/** What can be said of what is selected: a step, a gateway, an event, a way, several of them, or the flow itself. Under its name. */
export function propertiesPane(desk: FlowDesk): Pane {
  const panel = panelDesk(desk);
  const [id, ...others] = desk.selection;
  const content = others.length > 0 ? severalPane(panel) : id === undefined ? flowPanes(panel) : elementPane(panel, id);
  // Another element has fields of its own: nothing that is being typed goes over.
  return { ...paneTitle(panel), content: html`<div class="properties" data-of=${id ?? ''}>${keyed(desk.selection.join(' '), content)}</div>` };
}

function elementPane(desk: PanelDesk, id: string): TemplateResult {
  for (const process of desk.flow.processes) {
    const within = processDesk(desk, process);
    if (process.participantId === id) return flowPane(within);
    const node = within.view.index.node(id);
    if (node !== undefined) {
      if (isGateway(node)) return gatewayPane(within, node);
      if (node.type.endsWith('Event')) return eventPane(within, node);
      return isSubProcess(node) ? scopePane(within, node) : desk.elementOf(id)?.$instanceOf('bpmn:Task') === true ? stepPane(within, node) : scopePane(within, node);
    }
    const way = process.edges.find((edge) => edge.id === id);
    if (way !== undefined) return wayPane(within, way);
  }
  return desk.elementOf(id)?.$instanceOf('bpmn:Process') === true ? flowPanes(desk) : otherPane(desk, id);
}

/** The flow; of several pools, the first: the others are selected on the canvas. */
function flowPanes(desk: PanelDesk): TemplateResult {
  const [process] = desk.flow.processes;
  return process === undefined ? html`` : flowPane(processDesk(desk, process));
}
