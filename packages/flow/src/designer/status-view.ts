import { html, nothing, type TemplateResult } from 'lit';
import type { FlowDesignerTexts } from '../messages/designer.js';
import type { Flow } from '../model/flow.js';
import { stepCount, unboundCount } from './outline/step-nodes.js';

/** How many steps there are, and whether somebody does each: of none, nothing is said. */
export function statusView(flow: Flow, { status }: FlowDesignerTexts): TemplateResult {
  const [steps, unbound] = [stepCount(flow), unboundCount(flow)];
  const bound = steps === 0 ? nothing : html`<span class=${unbound > 0 ? 'warn' : 'good'}>${unbound > 0 ? status.unbound(unbound) : status.allBound}</span>`;
  return html`<span class="counts"><span>${status.steps(steps)}</span>${bound}</span>`;
}
