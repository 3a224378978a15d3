import type { FlowDesignerTexts } from '../messages/designer.js';
import type { Flow } from '../model/flow.js';

/** What the flow is called above everything: by its first process. */
export function flowTitle({ processes }: Flow, { unnamed }: FlowDesignerTexts): string {
  const name = processes[0]?.name ?? '';
  return name === '' ? unnamed : name;
}
