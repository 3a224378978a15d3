import { html, type TemplateResult } from 'lit';
import type { FlowDesignerTexts } from '../messages/designer.js';
import type { Flow } from '../model/flow.js';
import { stepCount, unboundCount } from './outline/step-nodes.js';

/** How many steps there are, and whether somebody does each. */
export function statusView(flow: Flow, { status }: FlowDesignerTexts): TemplateResult {
  const unbound = unboundCount(flow);
  return html`<span class="counts"><span>${status.steps(stepCount(flow))}</span><span class=${unbound > 0 ? 'warn' : 'good'}>${unbound > 0 ? status.unbound(unbound) : status.allBound}</span></span>`;
}
