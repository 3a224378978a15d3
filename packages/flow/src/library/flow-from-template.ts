import type { FlowContext } from '../model/context.js';
import type { Process } from '../model/flow.js';
import { writeFlow } from '../model/write/write-flow.js';
import { FlowDraft, type NewId } from './flow-draft.js';
import type { FlowTemplate, TemplateFlow, TemplateId } from './template.js';
import { immediate } from './templates/immediate.js';
import { joint } from './templates/joint.js';
import { pledge } from './templates/pledge.js';
import { hearing, inspection } from './templates/procedures.js';
import { oneReview, twoReviews } from './templates/reviews.js';

/** 审批模板库, in the order in which it is offered. */
export const FLOW_TEMPLATES: readonly FlowTemplate[] = [immediate, oneReview, twoReviews, pledge, joint, inspection, hearing];

/**
 * A flow from a template of the library, with what the context leaves no doubt about: posts, days, papers, procedures. What it leaves open
 * (who looks again, which departments take part) stays open, and the check asks for it. Nobody is ever made up.
 *
 * @param newId gives ids that nothing else in the file has
 */
export function flowFromTemplate(id: TemplateId, context: FlowContext, newId: NewId, settings: Partial<Pick<Process, 'id' | 'name'>> = {}): TemplateFlow {
  const template = FLOW_TEMPLATES.find((each) => each.id === id);
  if (template === undefined) throw new Error(`there is no template ${id}`); // a host without types asked
  const draft = new FlowDraft(context, newId);
  const own = template.draw(draft);
  return { flow: draft.flow({ id: settings.id ?? newId('Process'), name: settings.name ?? context.item?.name ?? '' }), ownIds: own.map((each) => each.id) };
}

/** The same as a BPMN file with its diagram. */
export function templateText(...args: Parameters<typeof flowFromTemplate>): Promise<string> {
  const [, context] = args;
  return writeFlow(flowFromTemplate(...args).flow, context.fields);
}
